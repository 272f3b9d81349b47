package weijie.network;

import java.time.LocalDate;

/**
 * A goal of the network as it is listed.
 *
 * @param dueOn the day by which the goal is to be reached
 * @param validFrom the first day on which the network is measured by it
 * @param validTo the last such day; {@code null} while no other goal follows
 * @param reason why it was set; {@code null} for the goals of the policy itself
 */
public record GoalRow(
        long id,
        String clause,
        RegionLevel level,
        int minimum,
        LocalDate dueOn,
        LocalDate validFrom,
        LocalDate validTo,
        String reason,
        String changedBy,
        int version) {}
