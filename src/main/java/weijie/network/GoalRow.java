package weijie.network;

import java.time.LocalDate;

/** A goal of the network as it is listed. */
public record GoalRow(long id, String clause, RegionLevel level, int minimum, LocalDate dueOn, int version) {}
