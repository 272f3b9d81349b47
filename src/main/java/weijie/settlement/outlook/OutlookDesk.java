package weijie.settlement.outlook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import weijie.job.JobDesk;
import weijie.network.Outlet;
import weijie.network.Scope;
import weijie.network.ServiceCentre;
import weijie.network.ServiceCentres;
import weijie.policy.TermValues;
import weijie.settlement.Debts;
import weijie.settlement.ExplainedLine;
import weijie.settlement.LineCriteria;
import weijie.settlement.RateCards;
import weijie.settlement.Release;
import weijie.settlement.Releases;
import weijie.settlement.StatementLineRow;
import weijie.settlement.StatementLines;
import weijie.settlement.rule.Basis;
import weijie.settlement.rule.LineKind;
import weijie.settlement.run.OutlookSum;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.Listing;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.shared.WallClock;

/**
 * Where an outlet, a centre and headquarters see on any day what a month comes to so far, and what would bring in what is not earned yet. A
 * small centre's month is computed when it is asked for and was not a while ago; a large one's by a job, and what it was then is shown.
 */
@ApplicationScoped
public class OutlookDesk {

    /** A centre with more orders in the month than that makes nobody wait. */
    private static final int SMALL = 5_000;

    private static final int FRESH_MINUTES = 10;

    /** A little less than a day, so that the hour does not move. */
    private static final int DAILY_HOURS = 23;

    @Inject
    Outlooks outlooks;

    @Inject
    OutlookRun run;

    @Inject
    StatementLines lines;

    @Inject
    Releases releases;

    @Inject
    Debts debts;

    @Inject
    ServiceCentres centres;

    @Inject
    AskedMonths months;

    @Inject
    TermValues terms;

    @Inject
    RateCards cards;

    @Inject
    JobDesk jobs;

    @Inject
    Caller caller;

    @Inject
    WallClock clock;

    @Inject
    Clock business;

    /**
     * A month as it stands; headquarters sees all centres, as they were computed last, when it names none. Outside any transaction, since
     * a centre's may have to be computed, which commits by itself.
     *
     * @throws Refusal {@code OU-858} and {@code OU-859} for whoever is not the caller's
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @Duty
    public Outlook of(OutlookCriteria wish) {
        AskedMonth asked = months.of(wish);
        if (asked.centres().isEmpty() && asked.outlet() == null) {
            return everywhere(asked.month());
        }
        Long job = null;
        for (long centre : asked.centres()) {
            Long begun = refreshed(asked.month(), centre);
            job = begun == null ? job : begun;
        }
        return read(asked, papers(asked), job);
    }

    /** A month as it was computed last, for a page that computes nothing; nothing when it never was. */
    @Transactional
    @Duty
    public Optional<Outlook> latest(YearMonth month) {
        AskedMonth asked = months.of(new OutlookCriteria(month, null, null));
        List<OutlookPaper> papers = papers(asked);
        return papers.isEmpty() ? Optional.empty() : Optional.of(read(asked, papers, null));
    }

    /** The orders that may still earn something, what would earn most first, each with what brings it in. */
    @Transactional
    @Duty
    public Listing<OpenFeeRow> open(OutlookCriteria wish, String reasonCode, Slice slice, Texts texts) {
        AskedMonth asked = months.of(wish);
        List<OutlookPaper> papers = papers(asked);
        Listing<Outlooks.Open> part = outlooks.open(papers, asked.outletId(), reasonCode, slice);
        Map<Outlooks.Open, ExplainedLine> explained = explained(part.items(), papers, asked.month(), texts);
        Map<String, Release> held = releases.of(
                explained.values().stream()
                        .filter(line -> line.line().kind() == LineKind.HELD)
                        .map(line -> line.line().orderNo())
                        .toList(),
                Scope.of(caller));
        return part.map(open -> row(open, explained.get(open), held, texts));
    }

    /** Every line as it would stand on the statement, in the order of its paper, each with its sentence. */
    @Transactional
    @Duty
    public Listing<ExplainedLine> lines(OutlookCriteria wish, LineKind kind, Slice slice, Texts texts) {
        AskedMonth asked = months.of(wish);
        Scope scope = Scope.of(caller);
        String month = asked.month().toString();
        return papers(asked).stream()
                .findFirst()
                .map(paper -> lines.list(paper.key(), new LineCriteria(asked.outletId(), kind, false, null), slice)
                        .map(line -> ExplainedLine.of(line, month, scope, texts)))
                .orElseGet(Listing::none);
    }

    /** The centres of a month with what it comes to for each as it was computed last. */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_REVIEWER, Role.HQ_PARTS, Role.HQ_INSPECTOR, Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public List<OutlookRow> centres(YearMonth month) {
        Map<Long, List<OutlookSum>> sums = outlooks.sumsOfCentres(month);
        Map<Long, Map<Long, OutlookFigures.Notified>> notified = outlooks.notified();
        return outlooks.centres(month).stream()
                .map(centre -> new OutlookRow(
                        centre.code(),
                        centre.name(),
                        centre.computedAt(),
                        new OutlookSums(
                                        sums.getOrDefault(centre.centreId(), List.of()),
                                        Map.of(),
                                        notified.getOrDefault(centre.centreId(), Map.of()))
                                .whole()))
                .toList();
    }

    /**
     * Computes a month anew as a job: one centre's, or, when headquarters names none, all of them. Pressed again it is the same job.
     *
     * @return the job's id
     */
    @Transactional
    @Duty
    public long refresh(OutlookCriteria wish) {
        return start(wish.month(), months.of(wish).centres());
    }

    /**
     * Computes of its own accord what nobody has computed for a day; it may be asked at any time and on any server.
     *
     * @return how many months were begun
     */
    @Transactional
    int daily() {
        YearMonth now = YearMonth.now(business);
        List<YearMonth> due = Stream.of(now.minusMonths(1), now)
                .filter(month -> outlooks.isDue(month, clock.now().minusHours(DAILY_HOURS)))
                .toList();
        due.forEach(month -> start(month, List.of()));
        return due.size();
    }

    private long start(YearMonth month, List<Long> of) {
        return jobs.startOnce(OutlookRun.KIND, OutlookRun.payload(month, of), "settlement.outlook.job|" + month);
    }

    /**
     * Computes a small centre's month when it is no longer fresh, or begins a job for a large one; says which job. While somebody computes it
     * the others are shown what it was, and not all of a centre's outlets compute it at once.
     */
    private Long refreshed(YearMonth month, long centreId) {
        LocalDateTime since = clock.now().minusMinutes(FRESH_MINUTES);
        Optional<OutlookPaper> last = outlooks.published(month, centreId).or(() -> outlooks.latest(month, centreId));
        if (last.isPresent()
                && (last.get().published() || last.get().computedAt().isAfter(since))) {
            return null;
        }
        boolean small = outlooks.isSmall(month, centreId, SMALL);
        if (outlooks.isBegun(month, centreId, since) && (last.isPresent() || !small)) {
            return null;
        }
        if (small) {
            run.compute(month, centreId);
            return null;
        }
        return start(month, List.of(centreId));
    }

    private List<OutlookPaper> papers(AskedMonth asked) {
        if (asked.centres().isEmpty()) {
            return asked.outlet() == null ? outlooks.latest(asked.month()) : List.of();
        }
        return asked.centres().stream()
                .map(centre ->
                        outlooks.published(asked.month(), centre).or(() -> outlooks.latest(asked.month(), centre)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Outlook read(AskedMonth asked, List<OutlookPaper> papers, Long job) {
        List<OutlookSum> all = new ArrayList<>();
        papers.forEach(paper -> all.addAll(outlooks.sums(paper)));
        long centreId = asked.centres().stream().findFirst().orElse(0L);
        OutlookSums sums = new OutlookSums(
                all,
                debts.ofOutletsBefore(centreId, asked.month()),
                outlooks.notified().getOrDefault(centreId, Map.of()));
        Optional<ServiceCentre> centre = centres.find(centreId);
        Outlet outlet = asked.outlet();
        return new Outlook(
                asked.month().toString(),
                centre.map(ServiceCentre::code).orElse(""),
                centre.map(ServiceCentre::name).orElse(""),
                outlet == null ? "" : outlet.code(),
                outlet == null ? "" : outlet.name(),
                oldest(papers),
                job,
                !papers.isEmpty() && papers.stream().allMatch(OutlookPaper::published),
                outlooks.statementNo(asked.month(), centreId, Scope.of(caller)).orElse(null),
                outlet == null ? sums.whole() : sums.of(outlet.id()),
                OutlookReason.of(outlet == null ? all : sums.own(outlet.id())),
                outlet == null ? parts(sums) : List.of());
    }

    private static LocalDateTime oldest(List<OutlookPaper> papers) {
        return papers.stream()
                .map(OutlookPaper::computedAt)
                .filter(Objects::nonNull)
                .min(LocalDateTime::compareTo)
                .orElse(null);
    }

    private List<Outlook.Part> parts(OutlookSums sums) {
        return outlooks.outlets(sums.outlets()).stream()
                .map(outlet -> new Outlook.Part(outlet.code(), outlet.name(), sums.of(outlet.id())))
                .toList();
    }

    /** All centres' months added up. */
    private Outlook everywhere(YearMonth month) {
        List<OutlookSum> sums = new ArrayList<>();
        outlooks.sumsOfCentres(month).values().forEach(sums::addAll);
        Map<Long, OutlookFigures.Notified> notified = new HashMap<>();
        outlooks.notified()
                .forEach((centre, told) -> notified.put(
                        centre,
                        told.values().stream().reduce(OutlookFigures.Notified.NONE, OutlookFigures.Notified::plus)));
        return new Outlook(
                month.toString(),
                "",
                "",
                "",
                "",
                oldest(outlooks.latest(month)),
                null,
                false,
                null,
                new OutlookSums(sums, Map.of(), notified).whole(),
                OutlookReason.of(
                        sums.stream().filter(sum -> !sum.reasonCode().isEmpty()).toList()),
                List.of());
    }

    private Map<Outlooks.Open, ExplainedLine> explained(
            List<Outlooks.Open> part, List<OutlookPaper> papers, YearMonth month, Texts texts) {
        Scope scope = Scope.of(caller);
        Map<Outlooks.Open, ExplainedLine> explained = new HashMap<>();
        for (OutlookPaper paper : papers) {
            List<Outlooks.Open> here = part.stream()
                    .filter(open -> open.centreId() == paper.centreId())
                    .toList();
            Map<Integer, StatementLineRow> numbered = lines.numbered(
                    paper.key(), here.stream().map(Outlooks.Open::lineNo).toList());
            here.forEach(open ->
                    explained.put(open, ExplainedLine.of(numbered.get(open.lineNo()), month.toString(), scope, texts)));
        }
        return explained;
    }

    private static OpenFeeRow row(Outlooks.Open open, ExplainedLine line, Map<String, Release> held, Texts texts) {
        StatementLineRow row = line.line();
        Remedy remedy = Remedy.of(row.reasonCode()).orElseThrow();
        return new OpenFeeRow(
                row.orderNo(),
                row.outletCode(),
                row.outletName(),
                row.completedOn(),
                row.kind(),
                row.clause(),
                row.reasonCode(),
                line.reason(),
                remedy,
                held.containsKey(row.orderNo()) ? held.get(row.orderNo()).text(texts) : remedy.text(texts),
                remedy.page(row.orderNo()),
                open.worth());
    }

    /** The policy and the prices of now, for a job, which has no transaction of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Basis basis(YearMonth month) {
        return new Basis(month, terms.current(), cards.table());
    }
}
