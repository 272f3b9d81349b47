package weijie.network;

import java.time.LocalDate;

/** A slice of an outlet's assignment as it is listed. */
public record AssignmentRow(String centreCode, String centreName, LocalDate validFrom, LocalDate validTo) {}
