package weijie.reporting;

/**
 * A replaced part on a service sheet.
 *
 * @param code the part number
 * @param name what it is
 * @param quantity pieces
 * @param oldPartTag the tag on the removed part, or {@code null}
 * @param oldSerial the serial of the removed part, or {@code null}
 * @param newSerial the serial of the part built in, or {@code null}
 */
public record ServiceRecordPart(
        String code, String name, int quantity, String oldPartTag, String oldSerial, String newSerial) {}
