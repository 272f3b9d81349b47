package weijie.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import weijie.job.Progress;
import weijie.network.Scope;
import weijie.repair.Finding;
import weijie.repair.Judged;
import weijie.repair.RecordBatch;
import weijie.repair.RecordDraft;
import weijie.repair.RecordIntake;

/** Judges the repair records of a batch and stores them, in one pass over its rows and in bounded memory. */
@ApplicationScoped
public class RecordImport {

    /** Findings of the second look stand after those of the first. */
    private static final int SECOND_LOOK = 100;

    @Inject
    RecordIntake intake;

    @Inject
    StagedRows rows;

    /** Judges every row that is not stored yet, and writes down what was found. */
    void judge(ImportJob job, Scope scope, Progress progress) {
        pass(job, scope, progress, false);
    }

    /** Judges every row that is not stored yet, and stores those that nothing rejects. */
    void store(ImportJob job, Scope scope, Progress progress) {
        pass(job, scope, progress, true);
    }

    int submit(long importId) {
        return intake.submitImport(importId);
    }

    int rollBack(long importId) {
        return intake.rollBack(importId);
    }

    private void pass(ImportJob job, Scope scope, Progress progress, boolean store) {
        rows.clearFindings(job.id());
        RecordBatch batch = intake.open(scope);
        RecordRows fields = new RecordRows(job.headings());
        try (StagedRows.FindingSink findings = rows.findingSink(job.id())) {
            Pass judged = new Pass(job, batch, fields, findings, progress);
            if (store) {
                intake.store(job.id(), () -> judged, false);
            } else {
                judged.forEachRemaining(row -> {});
            }
            findings.flush();
            Map<Integer, List<Finding>> beside = batch.crossRow();
            beside.forEach((rowNo, found) -> found.forEach(
                    finding -> findings.add(row(rowNo, judged.items.get(rowNo), finding), SECOND_LOOK)));
            findings.flush();
            if (store) {
                intake.addFindings(job.id(), beside);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ImportFindingRow row(int rowNo, String item, Finding finding) {
        return new ImportFindingRow(
                rowNo, item, finding.severity(), finding.code(), finding.field() == null ? null : finding.field().name(),
                finding.value(), finding.args(), finding.relatedOrderNo(), finding.relatedOn());
    }

    /** The rows of a batch as they are judged, page by page, while somebody asks for the next one. */
    private final class Pass implements Iterator<Judged> {

        private final Iterator<List<StagedRow>> pages;
        private final Headings headings;
        private final RecordBatch batch;
        private final RecordRows fields;
        private final StagedRows.FindingSink findings;
        private final Progress progress;
        private final Map<Integer, String> items = new java.util.HashMap<>();
        private Iterator<Judged> page = List.<Judged>of().iterator();
        private long done;

        Pass(ImportJob job, RecordBatch batch, RecordRows fields, StagedRows.FindingSink findings, Progress progress) {
            this.pages = rows.open(job.id());
            this.headings = job.headings();
            this.batch = batch;
            this.fields = fields;
            this.findings = findings;
            this.progress = progress;
        }

        @Override
        public boolean hasNext() {
            while (!page.hasNext() && pages.hasNext()) {
                page = judge(pages.next()).iterator();
            }
            return page.hasNext();
        }

        @Override
        public Judged next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.next();
        }

        private List<Judged> judge(List<StagedRow> staged) {
            List<RecordDraft> drafts = new ArrayList<>(staged.size());
            for (StagedRow row : staged) {
                String item = fields.item(row);
                items.put(row.rowNo(), item);
                var broken = RowForm.reject(row, headings, item);
                broken.ifPresentOrElse(finding -> findings.add(finding, 0), () -> drafts.add(fields.draft(row)));
                RowForm.hidden(row, item).ifPresent(finding -> findings.add(finding, SECOND_LOOK - 1));
            }
            List<Judged> judged = batch.judge(drafts);
            for (Judged row : judged) {
                for (Finding finding : row.findings()) {
                    findings.add(RecordImport.row(row.draft().rowNo(), items.get(row.draft().rowNo()), finding), 0);
                }
            }
            findings.flush();
            done += staged.size();
            progress.done(done);
            return judged;
        }
    }
}
