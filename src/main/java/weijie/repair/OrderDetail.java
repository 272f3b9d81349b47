package weijie.repair;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weijie.repair.check.PartLine;
import weijie.repair.check.RecordField;

/**
 * A record with everything a person sees on its page; personal data is masked.
 *
 * @param row as in lists
 * @param fields the record as it would be typed again, masked
 * @param verbs what the reader may do with it now
 */
public record OrderDetail(
        OrderRow row,
        Map<RecordField, String> fields,
        List<PartLine> parts,
        List<Entry> timeline,
        List<FileRow> files,
        PaymentConditions conditions,
        Set<OrderVerb> verbs,
        String submittedBy,
        String reviewedBy,
        String questionedBy,
        String createdBy,
        LocalDateTime createdAt)
        implements Serializable {

    /** One entry of the timeline. */
    public record Entry(
            LocalDateTime at,
            String userName,
            OrderVerb verb,
            String fromStatus,
            String toStatus,
            String note,
            List<Difference> changes)
            implements Serializable {}

    /** A field that differs between two versions, masked. */
    public record Difference(RecordField field, String before, String after) implements Serializable {}

    /** A file of the record. */
    public record FileRow(
            long id,
            Evidence.Kind kind,
            String fileName,
            String mediaType,
            long bytes,
            String addedBy,
            LocalDateTime addedAt)
            implements Serializable {}
}
