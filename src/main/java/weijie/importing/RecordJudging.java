package weijie.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weijie.repair.check.Judged;
import weijie.repair.check.RecordBatch;
import weijie.repair.check.RecordDraft;

/** One judgement of the repair records of a batch: page after page, and at the end beside each other. */
final class RecordJudging {

    /** Findings about a row's form stand after those about its record, and those of the second look after both. */
    private static final int FORM = 90;

    private static final int SECOND_LOOK = 100;

    private final Headings headings;
    private final RecordBatch batch;
    private final StagedFindings.Sink sink;
    private final StrayWords stray;
    private final RecordRows fields;
    private final FileFindings file;

    /** @param year the year of days that are written without one, or {@code null} */
    RecordJudging(Headings headings, Integer year, RecordBatch batch, StagedFindings.Sink sink) {
        this.headings = headings;
        this.batch = batch;
        this.sink = sink;
        this.stray = new StrayWords(headings, batch.words());
        this.fields = new RecordRows(headings, year, stray, batch::isValuable);
        this.file = new FileFindings(ImportKind.REPAIR_RECORDS, headings);
    }

    /** Judges the next rows, those whose form can be believed. */
    void page(List<StagedRow> page) {
        List<RecordDraft> drafts = new ArrayList<>(page.size());
        List<String> items = new ArrayList<>(page.size());
        for (StagedRow row : page) {
            String item = fields.item(row);
            Optional<ImportFindingRow> broken = RowForm.reject(row, headings, item, RecordRows::isFree);
            if (broken.isPresent()) {
                sink.add(broken.get(), 0);
            } else {
                RecordDraft draft = fields.draft(row);
                file.see(draft);
                drafts.add(draft);
                items.add(item);
            }
            RowForm.tell(row, headings, item, RecordRows::isFree).forEach(finding -> sink.add(finding, FORM));
        }
        List<Judged> judged = batch.judge(drafts);
        for (int i = 0; i < judged.size(); i++) {
            Judged row = judged.get(i);
            String item = items.get(i);
            if (row.isStorable()) {
                file.seeStorable(row.record());
            }
            row.findings()
                    .forEach(finding -> sink.add(ImportFindingRow.of(row.draft().rowNo(), item, finding), 0));
        }
    }

    /** Every row was seen: what they look like beside each other, and what is to be said of the file as a whole. */
    void end(FileAsRead read) {
        batch.crossRow()
                .forEach(row -> row.findings()
                        .forEach(finding ->
                                sink.add(ImportFindingRow.of(row.rowNo(), row.orderNo(), finding), SECOND_LOOK)));
        FileFindings.strayWords(read.headingRow(), stray.headings()).forEach(finding -> sink.add(finding, SECOND_LOOK));
        file.all(read).forEach(finding -> sink.add(finding, 0));
    }
}
