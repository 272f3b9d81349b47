package weijie.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import weijie.repair.check.RecordDraft;
import weijie.repair.check.RecordField;
import weijie.repair.check.Severity;
import weijie.repair.check.StoredRecord;
import weijie.shared.DayText;

/**
 * What is to be said about a file as a whole, at the row of its headings: records on another sheet, columns that may decide money and are
 * not known, days that a program wrote a minute early throughout.
 */
final class FileFindings {

    /** The note that says how many rows settle in no month. */
    static final String IN_NO_MONTH = "IM-125";

    private static final RecordField[] DAYS = {
        RecordField.PURCHASED_ON, RecordField.ACCEPTED_ON, RecordField.COMPLETED_ON
    };

    private final ImportKind kind;
    private final Headings headings;
    private final int[] days = new int[DAYS.length];
    private final int[] lastMinutes = new int[DAYS.length];
    private int inNoMonth;

    FileFindings(ImportKind kind, Headings headings) {
        this.kind = kind;
        this.headings = headings;
    }

    /** Counts a row that can be stored and settles in no month, because nothing says when the unit was handed over. */
    void seeStorable(StoredRecord record) {
        inNoMonth += record.completedOn() == null ? 1 : 0;
    }

    /** Looks at the days of one row. */
    void see(RecordDraft draft) {
        for (int i = 0; i < DAYS.length; i++) {
            String text = draft.get(DAYS[i]).orElse("");
            if (!text.isEmpty()) {
                days[i]++;
                lastMinutes[i] += DayText.isLastMinute(text) ? 1 : 0;
            }
        }
    }

    /** All of it, said at the row of the headings. */
    List<ImportFindingRow> all(FileAsRead file) {
        int headingRow = file.headingRow();
        List<ImportFindingRow> findings = new ArrayList<>();
        file.otherSheets().forEach(sheet -> findings.add(warning(headingRow, "IM-110", null, sheet)));
        file.unreadSheets().forEach(sheet -> findings.add(note(headingRow, "IM-119", null, sheet)));
        headings.said()
                .forEach(place -> findings.add(note(
                        headingRow,
                        "IM-117",
                        headings.column(place).orElseThrow().key(),
                        headings.headings().get(place))));
        file.passedOver()
                .forEach(rows -> findings.add(note(headingRow, rows.why().code(), null, rows.rowNos(), rows.count())));
        if (inNoMonth > 0) {
            findings.add(note(headingRow, IN_NO_MONTH, RecordField.COMPLETED_ON.name(), String.valueOf(inNoMonth)));
        }
        if (kind.isRepairRecords()) {
            Lookalikes.ofWarranty(headings)
                    .forEach(place -> findings.add(warning(
                            headingRow, "IM-111", null, headings.headings().get(place))));
            Lookalikes.ofState(headings)
                    .forEach(place -> findings.add(warning(
                            headingRow, "IM-112", null, headings.headings().get(place))));
            for (int i = 0; i < DAYS.length; i++) {
                if (days[i] > 1 && lastMinutes[i] == days[i]) {
                    findings.add(warning(headingRow, "IM-113", DAYS[i].name(), String.valueOf(days[i])));
                }
            }
        }
        return findings;
    }

    /** The columns that nobody reads and that hold words of the warranty. */
    static List<ImportFindingRow> strayWords(int headingRow, List<String> inColumns) {
        return inColumns.stream()
                .map(heading -> warning(headingRow, "IM-116", null, heading))
                .toList();
    }

    private static ImportFindingRow note(int headingRow, String code, String field, String value, Object... args) {
        return new ImportFindingRow(
                headingRow,
                null,
                Severity.INFO,
                code,
                field,
                value,
                Arrays.stream(args).map(String::valueOf).toList(),
                null,
                null);
    }

    private static ImportFindingRow warning(int headingRow, String code, String field, String value) {
        return new ImportFindingRow(headingRow, null, Severity.WARNING, code, field, value, List.of(), null, null);
    }
}
