package weijie.repair.check;

import static org.assertj.core.api.Assertions.assertThat;
import static weijie.repair.check.RepairStatus.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The full table of the work axis, every pair. */
class RepairStatusTest {

    private static final Map<RepairStatus, List<RepairStatus>> ALLOWED = Map.of(
            REPORTED, List.of(DISPATCHED, CANCELLED),
            DISPATCHED, List.of(ACCEPTED, CANCELLED),
            ACCEPTED, List.of(IN_REPAIR, CANCELLED),
            IN_REPAIR, List.of(WAITING_PART, ESCALATED, REPAIRED, UNREPAIRABLE),
            WAITING_PART, List.of(IN_REPAIR),
            ESCALATED, List.of(IN_REPAIR),
            REPAIRED, List.of(HANDED_OVER),
            UNREPAIRABLE, List.of(HANDED_OVER),
            HANDED_OVER, List.of(),
            CANCELLED, List.of());

    @ParameterizedTest
    @EnumSource
    void everyPair(RepairStatus from) {
        for (RepairStatus to : RepairStatus.values()) {
            assertThat(from.mayBecome(to))
                    .as(from + " -> " + to)
                    .isEqualTo(ALLOWED.get(from).contains(to));
        }
    }

    @ParameterizedTest
    @EnumSource
    void severalStepsAtOnceFollowTheTable(RepairStatus from) {
        Set<RepairStatus> early = EnumSet.of(REPORTED, DISPATCHED, ACCEPTED);
        for (RepairStatus to : RepairStatus.values()) {
            boolean expected = switch (to) {
                case REPORTED -> false;
                case DISPATCHED -> from == REPORTED;
                case ACCEPTED -> from == REPORTED || from == DISPATCHED;
                case CANCELLED -> early.contains(from);
                case IN_REPAIR -> early.contains(from) || from == WAITING_PART || from == ESCALATED;
                case WAITING_PART, ESCALATED ->
                    (early.contains(from) || from == IN_REPAIR || from == WAITING_PART || from == ESCALATED)
                            && from != to;
                case REPAIRED, UNREPAIRABLE ->
                    early.contains(from) || from == IN_REPAIR || from == WAITING_PART || from == ESCALATED;
                case HANDED_OVER -> from != HANDED_OVER && from != CANCELLED;
            };
            assertThat(from.mayReach(to)).as(from + " ... " + to).isEqualTo(expected);
        }
    }
}
