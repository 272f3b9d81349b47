package weijie.importing;

import java.time.LocalDate;
import java.util.List;
import weijie.repair.check.AlreadyIn;
import weijie.repair.check.Finding;
import weijie.repair.check.FindingText;
import weijie.repair.check.RecordField;
import weijie.repair.check.Severity;
import weijie.shared.Texts;

/**
 * One thing that is wrong with one row of a batch.
 *
 * @param item what the row calls itself: the order number, the code
 * @param field the key of the column, or {@code null}
 * @param args figures of the sentence
 * @param relatedNo the other record concerned, or {@code null}; for headquarters only
 */
public record ImportFindingRow(
        int rowNo,
        String item,
        Severity severity,
        String code,
        String field,
        String value,
        List<String> args,
        String relatedNo,
        LocalDate relatedOn) {

    private static final String DUPLICATE = "RR-107";

    public ImportFindingRow {
        value = PersonalCells.shown(field, value);
    }

    /** What a check said of a record. */
    static ImportFindingRow of(int rowNo, String item, Finding finding) {
        return new ImportFindingRow(
                rowNo,
                item,
                finding.severity(),
                finding.code(),
                finding.field() == null ? null : finding.field().name(),
                finding.value(),
                finding.args(),
                finding.relatedOrderNo(),
                finding.relatedOn());
    }

    /** The sentence without the row: what is wrong, where, and what to do. */
    public String sentence(ImportKind kind, Texts texts) {
        if (kind.isRepairRecords() && !code.startsWith("IM-")) {
            return FindingText.of(code, field == null ? null : RecordField.valueOf(field), value, args, texts);
        }
        if (texts.has("check." + code)) {
            Object[] places = new Object[2 + args.size()];
            places[0] = fieldName(kind, texts);
            places[1] = value == null ? "" : value;
            for (int i = 0; i < args.size(); i++) {
                places[2 + i] = args.get(i);
            }
            return texts.get("check." + code, places);
        }
        String name = fieldName(kind, texts);
        String sentence = texts.get("refusal." + code, args.toArray());
        return name.isEmpty()
                ? sentence
                : texts.get("importing.finding.field", name, value == null ? "" : value, sentence);
    }

    /** Whether it is about a stored record of the reader's own that has the row's number: equal to the row, or different from it. */
    public boolean isOfStored() {
        return code.equals(AlreadyIn.CODE)
                || code.equals(DUPLICATE) && args.size() > 1 && !args.get(1).isEmpty();
    }

    /** The column as JSON names fields: {@code serialNo}. */
    public String jsonField() {
        return FindingsCsv.camel(field);
    }

    /** The column as the template calls it. */
    public String fieldName(ImportKind kind, Texts texts) {
        return field == null
                ? ""
                : kind.column(field).map(column -> column.name(texts.locale())).orElse(field);
    }
}
