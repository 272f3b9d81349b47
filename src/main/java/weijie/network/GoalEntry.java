package weijie.network;

import java.time.LocalDate;

/**
 * The next goal as headquarters types it.
 *
 * @param minimum at least so many centres or effective outlets, 1 to 99
 * @param dueOn the day by which the goal is to be reached
 * @param validFrom the first day on which the network is measured by it; {@code null} for today
 * @param reason why
 */
public record GoalEntry(int minimum, LocalDate dueOn, LocalDate validFrom, String reason) {}
