package weijie.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import weijie.policy.TermValues;
import weijie.repair.check.BackWithinWindow;
import weijie.repair.check.MissedWindows;
import weijie.shared.Refusal;
import weijie.shared.Term;
import weijie.shared.Terms;

/** Headquarters concedes only what there is to concede: a repeat where the unit was repaired twice, lateness where there is some. */
@ApplicationScoped
class Concessions {

    @Inject
    JdbcArchive archive;

    @Inject
    TermValues terms;

    @Inject
    Clock clock;

    /**
     * Whether the unit was repaired another time within the window (G05), before this repair or after it: a late record is itself the
     * repeat of what was paid meanwhile.
     */
    boolean isRepeat(RepairOrder order) {
        Terms policy = terms.snapshot();
        return archive.visits(List.of(order.unit().serialNo())).stream()
                .filter(other -> !other.orderNo().equals(order.orderNo()))
                .anyMatch(other -> BackWithinWindow.touch(order.visit(), other, policy));
    }

    /**
     * Refuses to waive a repeat that is none.
     *
     * @throws Refusal {@code RR-222}
     */
    void demandRepeat(RepairOrder order) {
        Refusal.unless(isRepeat(order), Refusal.Kind.CONFLICT, "RR-222", order.orderNo());
    }

    /** Whether the record is so many periods late that it needs approval (G08), and not so many that it expired. */
    boolean isLate(RepairOrder order) {
        int late = periodsLate(order);
        return late > approvedAfter() && late <= expiresAfter();
    }

    /**
     * Refuses to approve lateness where there is none, or where nothing can be paid any more.
     *
     * @throws Refusal {@code RR-223} when the record needs no approval, {@code RR-224} when it has expired
     */
    void demandLate(RepairOrder order) {
        int late = periodsLate(order);
        Refusal.unless(late > approvedAfter(), Refusal.Kind.CONFLICT, "RR-223", order.orderNo());
        Refusal.unless(late <= expiresAfter(), Refusal.Kind.CONFLICT, "RR-224", order.orderNo(), late, expiresAfter());
    }

    private int periodsLate(RepairOrder order) {
        return MissedWindows.periods(order.completedOn(), LocalDate.now(clock), terms.snapshot());
    }

    private int approvedAfter() {
        return terms.snapshot().number(Term.LATE_APPROVAL_PERIODS, LocalDate.now(clock));
    }

    private int expiresAfter() {
        return terms.snapshot().number(Term.LATE_EXPIRY_PERIODS, LocalDate.now(clock));
    }
}
