package weijie.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import weijie.policy.TermValues;
import weijie.shared.LatePeriods;
import weijie.shared.Refusal;
import weijie.shared.Terms;

/** A record handed in after so many periods expires (G08): nobody lets it pass any more, for no month would pay it. */
@ApplicationScoped
class LateExpiry {

    @Inject
    TermValues terms;

    @Inject
    Clock clock;

    /**
     * @throws Refusal {@code RR-260} for a record that was handed in too many periods late to be paid at all
     */
    void demandInTime(RepairOrder order) {
        LocalDate handedIn = order.submittedOn() == null ? LocalDate.now(clock) : order.submittedOn();
        Refusal.unless(
                !isOver(order.completedOn(), handedIn, terms.snapshot()),
                Refusal.Kind.CONFLICT,
                "RR-260",
                order.orderNo());
    }

    /** Whether a record completed on one day and handed in on another has missed more windows than it may. */
    static boolean isOver(LocalDate completedOn, LocalDate handedIn, Terms policy) {
        return completedOn != null
                && LatePeriods.isOver(LatePeriods.of(completedOn, handedIn, policy), completedOn, policy);
    }
}
