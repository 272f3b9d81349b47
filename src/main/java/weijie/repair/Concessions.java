package weijie.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import weijie.policy.TermValues;
import weijie.repair.check.BackWithinWindow;
import weijie.repair.check.Visit;
import weijie.shared.LatePeriods;
import weijie.shared.Refusal;
import weijie.shared.Term;
import weijie.shared.Terms;

/**
 * Headquarters concedes only what there is to concede: a repeat where the unit was repaired twice, lateness where there is some, a missing
 * sheet or callback where the policy asks for one.
 */
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
        List<Visit> visits = archive.visits(List.of(order.unit().serialNo()));
        return visits.stream()
                .filter(own -> own.orderNo().equals(order.orderNo()))
                .anyMatch(own ->
                        visits.stream().anyMatch(other -> other != own && BackWithinWindow.touch(own, other, policy)));
    }

    /**
     * Refuses to waive a repeat that is none.
     *
     * @throws Refusal {@code RR-222}
     */
    void demandRepeat(RepairOrder order) {
        Refusal.unless(isRepeat(order), Refusal.Kind.CONFLICT, "RR-222", order.orderNo());
    }

    /** Whether the record is so many periods late that it needs approval (G08). */
    boolean isLate(RepairOrder order) {
        Terms policy = terms.snapshot();
        int late = LatePeriods.of(order.completedOn(), LocalDate.now(clock), policy);
        return late > 0 && late > LatePeriods.withoutApproval(order.completedOn(), policy);
    }

    /**
     * Refuses to approve lateness where there is none.
     *
     * @throws Refusal {@code RR-223}
     */
    void demandLate(RepairOrder order) {
        Refusal.unless(isLate(order), Refusal.Kind.CONFLICT, "RR-223", order.orderNo());
    }

    /** Whether the policy asks for a signed service sheet of this record and none came (G09). */
    boolean lacksSheet(RepairOrder order) {
        return asks(Term.SERVICE_SHEET_FROM, order) && order.conditions().sheetOn() == null;
    }

    /** Whether the policy asks for a callback to this record's customer and none confirmed the repair (G09). */
    boolean lacksCallback(RepairOrder order) {
        return asks(Term.CALLBACK_FROM, order) && order.conditions().callbackOn() == null;
    }

    boolean asks(Term condition, RepairOrder order) {
        return order.completedOn() != null && terms.snapshot().isOn(condition, order.completedOn());
    }

    /** Whether nothing that a person can bring keeps the record from being paid. */
    boolean isComplete(RepairOrder order) {
        return !lacksSheet(order) && !lacksCallback(order);
    }
}
