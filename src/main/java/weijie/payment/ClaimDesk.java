package weijie.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import weijie.ledger.Ledger;
import weijie.ledger.Posting;
import weijie.network.Scope;
import weijie.notice.NoticeDesk;
import weijie.notice.Telling;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Listing;
import weijie.shared.Masked;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.shared.Typed;
import weijie.shared.UtcNow;
import weijie.shared.jpa.PaperNumbers;

/** Where a centre sees what its outlets owe it and are owed, an outlet its own account, and where a centre gives up a claim (G12). */
@ApplicationScoped
public class ClaimDesk {

    private static final int REASON_MOST = 300;

    @Inject
    OutletClaims claims;

    @Inject
    Ledger ledger;

    @Inject
    PaperNumbers numbers;

    @Inject
    NoticeDesk notices;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Who owes whom how much, those that owe most first; a centre sees its outlets, an outlet itself. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN, Role.CENTRE_CLERK, Role.OUTLET_CLERK})
    public Listing<OutletClaimRow> list(ClaimCriteria criteria, Slice slice) {
        return claims.list(criteria, Scope.of(caller), slice);
    }

    /**
     * The account of one outlet, claim by claim.
     *
     * @param centreCode {@code null} for the centre that it owes most
     * @throws Refusal {@code PY-620} when the outlet has none that the caller may see
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN, Role.CENTRE_CLERK, Role.OUTLET_CLERK})
    public OutletAccount account(String centreCode, String outletCode) {
        OutletClaims.Pair pair = found(centreCode, outletCode);
        return new OutletAccount(
                pair.sums(),
                claims.claims(pair),
                claims.waivers(pair),
                caller.has(Role.CENTRE_CLERK) && pair.sums().owes().isPositive(),
                claims.movedTo(pair, LocalDate.now(clock)).orElse(null));
    }

    /**
     * The centre gives up some of what an outlet owes it, the oldest first; nothing ever raises a claim.
     *
     * @throws Refusal {@code PY-620} as {@link #account}, {@code PY-621} unless the amount lies between nothing and what is open
     */
    @Transactional
    @Duty(Role.CENTRE_CLERK)
    public void waive(String outletCode, Money amount, String reason) {
        Money given = Typed.required("amount", amount);
        String why = Typed.required("reason", reason, REASON_MOST);
        // What is open stays so until it is posted.
        ledger.hold();
        OutletClaims.Pair pair = found(null, outletCode);
        Money open = pair.sums().owes();
        Refusal.unlessField(
                given.isPositive() && given.compareTo(open) <= 0,
                "amount",
                "PY-621",
                outletCode,
                given.grouped(),
                open.grouped());
        String number = numbers.next("HM");
        claims.add(pair, number, given, why, caller.userName(), UtcNow.of(clock));
        tell(pair, number, given, why);
        ledger.post(new ClaimWaived(
                number,
                pair.centreId(),
                pair.sums().centreCode(),
                new Posting.Share(pair.outletId(), pair.sums().outletCode()),
                given,
                LocalDate.now(clock)));
    }

    private void tell(OutletClaims.Pair pair, String number, Money given, String why) {
        String outlet = pair.sums().outletCode();
        Money open = pair.sums().owes();
        changes.fire(Change.of(
                ClaimWaived.KIND,
                number,
                "WAIVE_CLAIM",
                Change.facts("outlet", outlet, "open", open),
                Change.facts(
                        "outlet", outlet, "open", open.minus(given), "amount", given, "reason", Masked.words(why))));
        notices.tellOutlet(
                pair.outletId(),
                Telling.of("payment.notice.waived", List.of(given.grouped()), "/payment/claim.xhtml?outlet=" + outlet));
    }

    private OutletClaims.Pair found(String centreCode, String outletCode) {
        return claims.find(centreCode, outletCode, Scope.of(caller))
                .orElseThrow(() -> Refusal.notFound("PY-620", outletCode));
    }
}
