package weijie.settlement.whatif;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import weijie.job.JobDesk;
import weijie.job.JobTicket;
import weijie.policy.SupposedTerms;
import weijie.policy.TermValues;
import weijie.settlement.RateCodes;
import weijie.settlement.RatePriceRow;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Term;
import weijie.shared.WallClock;

/**
 * Where headquarters sees what past months would have come to by other prices and other numbers of the policy, before anybody publishes
 * them. It changes nothing that is settled, and nothing that comes out of it can be settled.
 */
@ApplicationScoped
public class WhatIfDesk {

    private static final String KIND = "WHAT_IF";
    private static final int MONTHS_MOST = 36;

    @Inject
    WhatIf whatIf;

    @Inject
    WhatIfs results;

    @Inject
    WhatIfReader reader;

    @Inject
    PlayedPapers papers;

    @Inject
    RateCodes codes;

    @Inject
    TermValues terms;

    @Inject
    JobDesk jobs;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    WallClock clock;

    @Inject
    Clock business;

    /** A supposition and the job that plays it. */
    public record Begun(long id, long job) {}

    /**
     * Has the months played as a job; its result is kept for a while. The same question while it is being answered is the same job.
     *
     * @throws Refusal as {@link #play}
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public Begun start(WhatIfWish wish) {
        WhatIfWish checked = checked(wish);
        results.forgetBefore(clock.now().minusDays(daysKept()));
        long id = results.unfinished(checked, caller.userName())
                .orElseGet(() -> results.add(checked, caller.userName(), clock.now()));
        changes.fire(Change.event(KIND, checked.from() + "–" + checked.to(), "CALCULATE"));
        return new Begun(
                id,
                jobs.startOnce(
                        WhatIfRun.KIND,
                        String.valueOf(id),
                        "settlement.whatIf.job|" + checked.from() + '|' + checked.to()));
    }

    /**
     * Plays the months at once; the result is not kept.
     *
     * @throws Refusal {@code ST-427} for a period that is none or too long, {@code RC-881} to {@code RC-883} and
     *     {@code ST-438} for a price, {@code ST-437} for a number that no month can be judged by anew, and as the policy for a value that it would not take
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public WhatIfResult play(WhatIfWish wish) {
        WhatIfWish checked = checked(wish);
        return reader.read(0, checked, caller.userName(), clock.now(), whatIf.play(checked, paper -> {}));
    }

    /**
     * What another value of one number would have changed about a month.
     *
     * @param month the month, {@code null} for the latest that was calculated formally
     * @throws Refusal as {@link #play}; {@code ST-435} when no month was calculated
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public WhatIfTrial trial(Term term, String value, YearMonth month) {
        Refusal.unlessField(term != null, "term", "FD-001");
        YearMonth played = month == null ? papers.latest().orElseThrow(() -> Refusal.conflict("ST-435")) : month;
        WhatIfWish wish =
                checked(new WhatIfWish(played, played, null, List.of(), Map.of(term, value == null ? "" : value)));
        return new WhatIfTrial(
                played.toString(),
                term,
                wish.terms().get(term),
                whatIf.play(wish, paper -> {}).total());
    }

    /** The latest suppositions, newest first. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public List<KeptWhatIf> latest() {
        return results.latest();
    }

    /**
     * What came of one; without figures while it is being computed.
     *
     * @throws Refusal {@code ST-436} when there is none, or it is not kept any more
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public WhatIfResult result(long id) {
        KeptWhatIf kept = found(id);
        return reader.read(id, kept.wish(), kept.askedBy(), kept.madeAt(), results.sums(id));
    }

    /** Notes that a result is taken away. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public WhatIfResult taken(long id, String form) {
        WhatIfResult result = result(id);
        changes.fire(
                Change.event(KIND, result.wish().from() + "–" + result.wish().to() + form, "EXPORT"));
        return result;
    }

    private KeptWhatIf found(long id) {
        return results.find(id).orElseThrow(() -> Refusal.notFound("ST-436", daysKept()));
    }

    private int daysKept() {
        return terms.snapshot().number(Term.WHAT_IF_DAYS, LocalDate.now(business));
    }

    private WhatIfWish checked(WhatIfWish wish) {
        Refusal.unless(
                !wish.to().isBefore(wish.from())
                        && wish.from().plusMonths(MONTHS_MOST).isAfter(wish.to()),
                Refusal.Kind.INVALID,
                "ST-427",
                MONTHS_MOST);
        wish.terms()
                .keySet()
                .forEach(term -> Refusal.unlessField(
                        WhatIfTerms.ALL.contains(term), term.name(), "ST-437", new NamedTerm(term)));
        List<RatePriceRow> prices = codes.checked(wish.prices());
        for (int row = 0; row < prices.size(); row++) {
            Money price = prices.get(row).price();
            Refusal.unlessField(price != null && !price.isNegative(), "prices[" + row + "].price", "ST-438", row + 1);
        }
        return new WhatIfWish(
                wish.from(),
                wish.to(),
                wish.rateCard(),
                prices,
                SupposedTerms.read(wish.terms(), terms.current()).values());
    }

    /** What a job is to play. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    WhatIfWish asked(long id) {
        return found(id).wish();
    }

    /** Keeps what a job has found. */
    @Transactional
    void keep(JobTicket ticket, long id, WhatIfSums sums) {
        results.keep(id, sums, clock.now());
        jobs.mustHold(ticket);
    }
}
