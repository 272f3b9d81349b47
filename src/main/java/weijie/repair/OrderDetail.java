package weijie.repair;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weijie.repair.check.Masking;
import weijie.repair.check.PartLine;
import weijie.repair.check.RecordField;
import weijie.shared.Masked;

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

    public OrderDetail {
        EnumMap<RecordField, String> shown = new EnumMap<>(RecordField.class);
        fields.forEach((field, text) -> shown.put(field, Masking.of(field, text)));
        fields = shown;
    }

    /** One entry of the timeline; telephone numbers in the note are masked. */
    public record Entry(
            LocalDateTime at,
            String userName,
            OrderVerb verb,
            String fromStatus,
            String toStatus,
            String note,
            List<Difference> changes)
            implements Serializable {

        public Entry {
            note = Masked.words(note);
        }
    }

    /** A field that differs between two versions, masked. */
    public record Difference(RecordField field, String before, String after) implements Serializable {

        public Difference {
            before = Masking.of(field, before);
            after = Masking.of(field, after);
        }
    }

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
