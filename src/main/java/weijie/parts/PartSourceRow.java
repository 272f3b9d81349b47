package weijie.parts;

import java.time.LocalDate;

/**
 * The issue by which a part of a repair order came to its outlet.
 *
 * @param serialNo of the piece put in, or {@code null}
 * @param shippedOn the day on which the issue left
 * @param how how the issue is known
 */
public record PartSourceRow(
        String partCode, String partName, String serialNo, String issueNo, LocalDate shippedOn, How how) {

    /** How it is known; pieces without a serial lie together, so that only the last that came can be named. */
    public enum How {
        SERIAL,
        FOR_ORDER,
        LATEST
    }
}
