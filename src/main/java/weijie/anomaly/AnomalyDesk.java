package weijie.anomaly;

import static weijie.shared.Role.HQ_ADMIN;
import static weijie.shared.Role.HQ_DIRECTOR;
import static weijie.shared.Role.HQ_REVIEWER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import weijie.anomaly.peer.AnomalyKind;
import weijie.job.JobDesk;
import weijie.network.Scope;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Refusal;
import weijie.shared.WallClock;

/** Where headquarters sees what stands out in a month, and has it looked for. */
@ApplicationScoped
public class AnomalyDesk {

    /** A little less than a day, so that the hour does not move. */
    private static final int DAILY_HOURS = 23;

    @Inject
    Anomalies anomalies;

    @Inject
    CallbackPicks picks;

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

    /** The outlets of a month that stand out: those with the most independent findings first, then what is at stake. */
    @Transactional
    @Duty({HQ_ADMIN, HQ_REVIEWER, HQ_DIRECTOR})
    public List<OutletAnomalyRow> list(AnomalyCriteria criteria) {
        return OutletAnomalyRow.ranked(anomalies.list(criteria.month())).stream()
                .filter(criteria::holds)
                .toList();
    }

    /** How a month was looked at last; nothing when it never was. */
    @Transactional
    @Duty({HQ_ADMIN, HQ_REVIEWER, HQ_DIRECTOR})
    public Optional<AnomalyRunRow> run(YearMonth month) {
        return anomalies.run(month);
    }

    /**
     * All that stands out of one outlet's month.
     *
     * @throws Refusal {@code AN-001} when nothing does
     */
    @Transactional
    @Duty({HQ_ADMIN, HQ_REVIEWER, HQ_DIRECTOR})
    public OutletAnomalyRow outlet(YearMonth month, String outletCode) {
        return found(month, outletCode);
    }

    /** The orders behind it, of one kind or of all. */
    @Transactional
    @Duty({HQ_ADMIN, HQ_REVIEWER, HQ_DIRECTOR})
    public List<MarkedOrderRow> orders(YearMonth month, String outletCode, AnomalyKind kind) {
        long outletId = found(month, outletCode).found().get(0).found().outletId();
        return anomalies.orders(month, outletId, kind == null ? Set.of() : Set.of(kind));
    }

    /** What marks an order; a centre and an outlet read it of their own once they were told. */
    @Transactional
    @Duty
    public List<AnomalyRow> ofOrder(String orderNo) {
        return anomalies.ofOrder(orderNo, Scope.of(caller));
    }

    /**
     * Has a month looked at anew, as a job. Pressed again it is the same job.
     *
     * @return the job's id
     * @throws Refusal {@code AN-002} for a month that has not begun
     */
    @Transactional
    @Duty({HQ_ADMIN, HQ_REVIEWER, HQ_DIRECTOR})
    public long refresh(YearMonth month) {
        Refusal.unless(!month.isAfter(YearMonth.now(business)), Refusal.Kind.INVALID, "AN-002", month);
        return start(month);
    }

    /**
     * Tells an outlet and its centre what stands out: from then on they read it on their orders.
     *
     * @throws Refusal {@code AN-001} when nothing stands out, {@code AN-003} when they were told already, {@code AN-004} while customers of
     *     the outlet are still to be called, who should not be prepared
     */
    @Transactional
    @Duty({HQ_REVIEWER, HQ_DIRECTOR})
    public void tell(YearMonth month, String outletCode) {
        Refusal.unless(anomalies.hold(month), Refusal.Kind.NOT_FOUND, "AN-001", outletCode, month);
        OutletAnomalyRow outlet = found(month, outletCode);
        Refusal.unless(outlet.toldAt() == null, Refusal.Kind.CONFLICT, "AN-003", outletCode, month);
        long open = picks.list(month).stream()
                .filter(row ->
                        row.outletCode().equals(outletCode) && !row.outcome().isKnown())
                .count();
        Refusal.unless(open == 0, Refusal.Kind.CONFLICT, "AN-004", outletCode, open);
        anomalies.tell(month, outlet.found().get(0).found().outletId(), caller.userName(), clock.now());
        changes.fire(Change.event("ANOMALY", month + " " + outletCode, "NOTIFY"));
    }

    /**
     * Has the running month looked at of its own accord when nobody has for a day, and the one before while it is settled.
     *
     * @return how many months were begun
     */
    @Transactional
    int daily() {
        YearMonth now = YearMonth.now(business);
        List<YearMonth> due = Stream.of(now.minusMonths(1), now)
                .filter(month -> anomalies
                        .run(month)
                        .filter(run -> run.foundAt().isAfter(clock.now().minusHours(DAILY_HOURS)))
                        .isEmpty())
                .toList();
        due.forEach(this::start);
        return due.size();
    }

    private long start(YearMonth month) {
        return jobs.startOnce(AnomalyRun.KIND, month.toString(), "anomaly.job|" + month);
    }

    private OutletAnomalyRow found(YearMonth month, String outletCode) {
        return OutletAnomalyRow.ranked(anomalies.list(month)).stream()
                .filter(row -> row.outletCode().equals(outletCode))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("AN-001", outletCode, month));
    }
}
