package weijie.parts;

import java.time.YearMonth;

/**
 * Which parcels a list shows; {@code null} does not limit.
 *
 * @param centre a centre's code
 * @param month the month in which they were shipped
 * @param words a parcel's number or tracking number
 * @param ended whether all pieces of it that came have ended
 */
public record ParcelCriteria(
        String centre, ParcelState state, PartGroup group, YearMonth month, String words, Boolean ended) {}
