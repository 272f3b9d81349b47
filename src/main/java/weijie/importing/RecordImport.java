package weijie.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import weijie.job.Progress;
import weijie.network.Scope;
import weijie.repair.Finding;
import weijie.repair.Judged;
import weijie.repair.RecordBatch;
import weijie.repair.RecordDraft;
import weijie.repair.RecordField;
import weijie.repair.RecordIntake;

/** Judges the repair records of a batch and stores them, in one pass over its rows and in bounded memory. */
@ApplicationScoped
public class RecordImport {

    /** Findings of the second look stand after those of the first. */
    private static final int SECOND_LOOK = 100;
    /** Findings of rows that were overtaken between check and storing. */
    private static final int OVERTAKEN = 50;

    @Inject
    RecordIntake intake;

    @Inject
    StagedRows rows;

    @Inject
    StagedFees fees;

    /** Judges every row that is not stored yet, and writes down what was found. */
    void judge(ImportJob job, Scope scope, Progress progress) {
        rows.clearFindings(job.id());
        RecordBatch batch = intake.open(scope);
        try (StagedRows.FindingSink findings = rows.findingSink(job.id())) {
            Pass judged = new Pass(job, batch, findings, Optional.empty(), progress);
            judged.forEachRemaining(row -> {});
            batch.crossRow()
                    .forEach((rowNo, found) -> found.forEach(
                            finding -> findings.add(row(rowNo, judged.items.get(rowNo), finding), SECOND_LOOK)));
            findings.flush();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        fees.replace(job.id(), batch.feeGroups());
    }

    /**
     * Stores the rows that were judged and not rejected, with what the comparison with other rows had found before any of them was stored.
     * Each is judged once more: a row that the world has overtaken meanwhile is rejected after all.
     */
    void store(ImportJob job, Scope scope, Progress progress) {
        RecordBatch batch = intake.open(scope);
        Map<Integer, List<Finding>> beside = new HashMap<>();
        rows.secondLook(
                job.id(),
                SECOND_LOOK,
                found -> beside.computeIfAbsent(found.rowNo(), none -> new ArrayList<>(1))
                        .add(finding(found)));
        try (StagedRows.FindingSink findings = rows.findingSink(job.id())) {
            Pass judged = new Pass(job, batch, findings, Optional.of(rows.rejectedRows(job.id())), progress);
            intake.store(
                    job.id(),
                    () -> new Iterator<>() {
                        @Override
                        public boolean hasNext() {
                            return judged.hasNext();
                        }

                        @Override
                        public Judged next() {
                            Judged row = judged.next();
                            return row.with(beside.get(row.draft().rowNo()));
                        }
                    },
                    false);
            findings.flush();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Finding finding(ImportFindingRow row) {
        return new Finding(
                row.code(),
                row.severity(),
                row.field() == null ? null : RecordField.valueOf(row.field()),
                row.value(),
                row.args(),
                row.relatedNo(),
                row.relatedOn());
    }

    int submit(long importId) {
        return intake.submitImport(importId);
    }

    int rollBack(long importId) {
        return intake.rollBack(importId);
    }

    private static ImportFindingRow row(int rowNo, String item, Finding finding) {
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

    /** The rows of a batch as they are judged, page by page, while somebody asks for the next one. */
    private final class Pass implements Iterator<Judged> {

        private final Iterator<List<StagedRow>> pages;
        private final Headings headings;
        private final RecordBatch batch;
        private final RecordRows fields;
        private final StagedRows.FindingSink findings;
        private final Set<Integer> rejected;
        private final boolean storing;
        private final Progress progress;
        private final Map<Integer, String> items = new HashMap<>();
        private Iterator<Judged> page = List.<Judged>of().iterator();
        private long done;

        /** @param rejected rows that are known to be rejected; when there is a list of them, only what is new is written down */
        Pass(
                ImportJob job,
                RecordBatch batch,
                StagedRows.FindingSink findings,
                Optional<Set<Integer>> rejected,
                Progress progress) {
            this.pages = rows.open(job.id());
            this.headings = job.headings();
            this.batch = batch;
            this.fields = new RecordRows(job.headings());
            this.findings = findings;
            this.rejected = rejected.orElse(Set.of());
            this.storing = rejected.isPresent();
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
                Optional<ImportFindingRow> broken = storing ? Optional.empty() : RowForm.reject(row, headings, item);
                broken.ifPresent(finding -> findings.add(finding, 0));
                if (broken.isEmpty() && !rejected.contains(row.rowNo())) {
                    drafts.add(fields.draft(row));
                }
                if (!storing) {
                    items.put(row.rowNo(), item);
                    RowForm.hidden(row, item).ifPresent(finding -> findings.add(finding, SECOND_LOOK - 1));
                }
            }
            List<Judged> judged = batch.judge(drafts);
            for (Judged row : judged) {
                if (!storing || row.rejected()) {
                    String item = row.draft().get(RecordField.ORDER_NO).orElse("");
                    row.findings()
                            .forEach(finding -> findings.add(
                                    RecordImport.row(row.draft().rowNo(), item, finding), storing ? OVERTAKEN : 0));
                }
            }
            findings.flush();
            done += staged.size();
            progress.done(done);
            return judged;
        }
    }
}
