package weijie.repair.check;

/**
 * The words of a record, as they were written, in the columns that decide money and that nobody knows; {@code null} where nothing stands
 * or where it could be read. They are kept with the record, so that it can be read again once headquarters knows them.
 */
public record UnreadWords(String warranty, String level, String status) {

    static UnreadWords of(Candidate record) {
        return new UnreadWords(
                record.claim() == WarrantyClaim.UNKNOWN ? record.text(RecordField.WARRANTY_CLAIM) : null,
                record.levelWord(),
                record.status() == null && record.has(RecordField.STATUS) ? record.text(RecordField.STATUS) : null);
    }
}
