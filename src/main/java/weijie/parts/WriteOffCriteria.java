package weijie.parts;

import java.time.LocalDate;

/**
 * Which ends a list shows; {@code null} does not limit.
 *
 * @param centre a centre's code
 * @param parcel a parcel's number
 * @param from the first day
 * @param to the last day, inclusive
 */
public record WriteOffCriteria(String centre, String parcel, BadPartState outcome, LocalDate from, LocalDate to) {}
