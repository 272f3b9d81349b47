package weijie.policy;

import java.time.LocalDate;

/** A day of the State Council calendar as it is listed. */
public record CalendarRow(LocalDate day, CalendarDay.Kind kind, String name) {}
