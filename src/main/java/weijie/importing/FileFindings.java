package weijie.importing;

import java.util.ArrayList;
import java.util.List;
import weijie.repair.check.RecordDraft;
import weijie.repair.check.RecordField;
import weijie.repair.check.Severity;
import weijie.shared.DayText;

/**
 * What is to be said about a file as a whole, at the row of its headings: records on another sheet, columns that may decide money and are
 * not known, days that a program wrote a minute early throughout.
 */
final class FileFindings {

    private static final RecordField[] DAYS = {
        RecordField.PURCHASED_ON, RecordField.ACCEPTED_ON, RecordField.COMPLETED_ON
    };

    private final ImportJob job;
    private final int[] days = new int[DAYS.length];
    private final int[] lastMinutes = new int[DAYS.length];

    FileFindings(ImportJob job) {
        this.job = job;
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

    List<ImportFindingRow> all() {
        List<ImportFindingRow> findings = new ArrayList<>();
        if (job.sheet() == null) {
            job.otherSheets().forEach(sheet -> findings.add(warning("IM-110", null, sheet)));
        }
        if (job.kind().isRepairRecords()) {
            Headings headings = job.headings();
            Lookalikes.ofWarranty(headings)
                    .forEach(place -> findings.add(
                            warning("IM-111", null, headings.headings().get(place))));
            Lookalikes.ofState(headings)
                    .forEach(place -> findings.add(
                            warning("IM-112", null, headings.headings().get(place))));
            for (int i = 0; i < DAYS.length; i++) {
                if (days[i] > 1 && lastMinutes[i] == days[i]) {
                    findings.add(warning("IM-113", DAYS[i].name(), String.valueOf(days[i])));
                }
            }
        }
        return findings;
    }

    /** The columns that nobody reads and that hold words of the warranty. */
    List<ImportFindingRow> strayWords(List<String> inColumns) {
        return inColumns.stream()
                .map(heading -> warning("IM-116", null, heading))
                .toList();
    }

    private ImportFindingRow warning(String code, String field, String value) {
        return new ImportFindingRow(
                job.headingRow(), null, Severity.WARNING, code, field, value, List.of(), null, null);
    }
}
