package weijie.anomaly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import weijie.anomaly.peer.Anomaly;
import weijie.anomaly.peer.AnomalyKind;
import weijie.anomaly.peer.CustomerCities;
import weijie.anomaly.peer.Marked;
import weijie.anomaly.peer.OutletFigures;
import weijie.anomaly.peer.PeerComparison;
import weijie.anomaly.peer.SeenOrder;
import weijie.anomaly.peer.Signs;
import weijie.anomaly.peer.Thresholds;
import weijie.job.JobDesk;
import weijie.job.JobTicket;
import weijie.job.Progress;
import weijie.network.RegionLevel;
import weijie.network.RegionRow;
import weijie.network.Regions;
import weijie.policy.HolidayCalendar;
import weijie.policy.TermValues;
import weijie.settlement.PublishedHeads;
import weijie.settlement.RateCards;
import weijie.shared.Terms;
import weijie.shared.WallClock;

/**
 * The work of looking at a month: outlet by outlet the figures, then the comparison, then once more the few outlets that stand out, for the
 * orders behind it. Never more than one outlet's orders are in memory.
 */
@ApplicationScoped
class AnomalyRunDesk {

    @Inject
    SeenOrders seen;

    @Inject
    Anomalies anomalies;

    @Inject
    TermValues terms;

    @Inject
    RateCards cards;

    @Inject
    HolidayCalendar calendar;

    @Inject
    Regions regions;

    @Inject
    PublishedHeads published;

    @Inject
    JobDesk jobs;

    @Inject
    WallClock clock;

    /** All that is asked of a month. */
    private record Questions(SeenOrders.Reading reading, Thresholds thresholds, Signs signs) {}

    /** Looks at a month and replaces what was found of it, all at once. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void look(YearMonth month, JobTicket ticket, Progress progress) {
        Questions questions = questions(month);
        List<SeenOrders.OutletOfMonth> outlets = seen.outlets(month);
        progress.total(outlets.size());
        List<OutletFigures> figures = new ArrayList<>();
        Map<Long, SeenOrders.OutletOfMonth> byId = new HashMap<>();
        long orders = 0;
        for (SeenOrders.OutletOfMonth outlet : outlets) {
            List<SeenOrder> handedIn = seen.of(outlet, month, questions.reading());
            figures.add(OutletFigures.of(outlet.outletId(), outlet.provinceCode(), handedIn, questions.signs()));
            byId.put(outlet.outletId(), outlet);
            orders += handedIn.size();
            progress.done(figures.size());
        }
        List<Anomaly> found = new PeerComparison(questions.thresholds()).of(figures);
        keep(month, found, byId, questions);
        anomalies.ran(
                month, clock.now(), questions.thresholds().toString(), orders, outlets.size(), (int) figures.stream()
                        .filter(one -> one.orders() >= questions.thresholds().orders())
                        .count());
        jobs.mustHold(ticket);
    }

    /** What was found of a centre before its statement was published stays. */
    private void keep(
            YearMonth month, List<Anomaly> found, Map<Long, SeenOrders.OutletOfMonth> outlets, Questions questions) {
        LocalDateTime now = clock.now();
        Set<Long> fixed = anomalies.run(month).isPresent() ? published.centres(month) : Set.of();
        anomalies.forget(month, fixed);
        Map<Long, List<Anomaly>> ofOutlets = found.stream().collect(Collectors.groupingBy(Anomaly::outletId));
        ofOutlets.forEach((id, those) -> {
            SeenOrders.OutletOfMonth outlet = outlets.get(id);
            if (!fixed.contains(outlet.centreId())) {
                those.forEach(one -> anomalies.add(month, one, outlet.centreId(), now));
                Map<AnomalyKind, Marked> marked = questions.signs().marked(seen.of(outlet, month, questions.reading()));
                Map<AnomalyKind, List<SeenOrder>> behind = new EnumMap<>(AnomalyKind.class);
                those.forEach(
                        one -> behind.put(one.kind(), marked.get(one.kind()).orders()));
                anomalies.add(month, id, behind);
            }
        });
    }

    private Questions questions(YearMonth month) {
        Terms policy = terms.current();
        Thresholds thresholds = Thresholds.of(policy, month.atEndOfMonth());
        Map<String, String> cities = regions.all().stream()
                .filter(region -> region.level() == RegionLevel.PREFECTURE)
                .collect(Collectors.toMap(RegionRow::code, RegionRow::name));
        return new Questions(
                new SeenOrders.Reading(policy, cards.table(), new CustomerCities(cities)),
                thresholds,
                new Signs(thresholds, calendar.workingDays()));
    }
}
