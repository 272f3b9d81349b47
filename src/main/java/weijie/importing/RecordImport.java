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
import weijie.repair.RecordIntake;
import weijie.repair.check.AlreadyIn;
import weijie.repair.check.Finding;
import weijie.repair.check.Judged;
import weijie.repair.check.RecordBatch;
import weijie.repair.check.RecordDraft;
import weijie.repair.check.RecordField;
import weijie.repair.check.Severity;

/** Judges the repair records of a batch and stores them, each in one pass over its rows and in bounded memory. */
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
    StagedFindings found;

    @Inject
    StagedFees fees;

    /** Judges every row that is not stored yet, and writes down what was found. */
    void judge(ImportJob job, Scope scope, Progress progress) {
        found.clear(job.id());
        RecordBatch batch = intake.open(scope);
        StrayWords stray = new StrayWords(job.headings(), batch.words());
        RecordRows fields = new RecordRows(job.headings(), stray);
        FileFindings file = new FileFindings(job);
        Map<Integer, String> items = new HashMap<>();
        long done = 0;
        try (StagedFindings.Sink sink = found.sink(job.id())) {
            for (Iterator<List<StagedRow>> pages = rows.open(job.id()); pages.hasNext(); ) {
                List<StagedRow> page = pages.next();
                List<RecordDraft> drafts = drafts(page, job.headings(), fields, items, sink);
                drafts.forEach(file::see);
                batch.judge(drafts)
                        .forEach(row -> row.findings()
                                .forEach(finding -> sink.add(
                                        row(
                                                row.draft().rowNo(),
                                                items.get(row.draft().rowNo()),
                                                finding),
                                        0)));
                sink.flush();
                done += page.size();
                progress.done(done);
            }
            batch.crossRow()
                    .forEach((rowNo, beside) ->
                            beside.forEach(finding -> sink.add(row(rowNo, items.get(rowNo), finding), SECOND_LOOK)));
            file.strayWords(stray.headings()).forEach(finding -> sink.add(finding, SECOND_LOOK));
            file.all().forEach(finding -> sink.add(finding, 0));
            sink.flush();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        fees.replace(job.id(), batch.feeGroups());
    }

    /** The rows whose form can be believed. */
    private static List<RecordDraft> drafts(
            List<StagedRow> page,
            Headings headings,
            RecordRows fields,
            Map<Integer, String> items,
            StagedFindings.Sink sink) {
        List<RecordDraft> drafts = new ArrayList<>(page.size());
        for (StagedRow row : page) {
            String item = fields.item(row);
            items.put(row.rowNo(), item);
            Optional<ImportFindingRow> broken = RowForm.reject(row, headings, item, RecordRows::isFree);
            if (broken.isPresent()) {
                sink.add(broken.get(), 0);
            } else {
                drafts.add(fields.draft(row));
            }
            RowForm.tell(row, headings, item, RecordRows::isFree)
                    .forEach(finding -> sink.add(finding, SECOND_LOOK - 10));
        }
        return drafts;
    }

    /**
     * Stores the rows that were judged just before and not rejected, with what was found about them then. A row that the world has
     * overtaken meanwhile is rejected after all.
     *
     * @return how many were submitted, if that was wished
     */
    int store(ImportJob job, Scope scope, Progress progress) {
        try (StagedFindings.Sink sink = found.sink(job.id())) {
            Storing storing = new Storing(job, intake.open(scope), sink, progress);
            int submitted = intake.store(job.id(), () -> storing, job.isToBeSubmitted());
            sink.flush();
            return submitted;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int submit(long importId) {
        return intake.submitImport(importId);
    }

    int rollBack(long importId) {
        return intake.rollBack(importId);
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

    /** The rows to be stored, page by page, while somebody asks for the next one. */
    private final class Storing implements Iterator<Judged> {

        private final long importId;
        private final Iterator<List<StagedRow>> pages;
        private final RecordBatch batch;
        private final RecordRows fields;
        private final StagedFindings.Sink sink;
        private final Set<Integer> skipped;
        private final Progress progress;
        private Iterator<Judged> page = List.<Judged>of().iterator();
        private long done;

        Storing(ImportJob job, RecordBatch batch, StagedFindings.Sink sink, Progress progress) {
            this.importId = job.id();
            this.pages = rows.open(job.id());
            this.batch = batch;
            this.fields = new RecordRows(job.headings(), new StrayWords(job.headings(), batch.words()));
            this.sink = sink;
            this.skipped = found.skippedRows(job.id());
            this.progress = progress;
        }

        @Override
        public boolean hasNext() {
            while (!page.hasNext() && pages.hasNext()) {
                page = toStore(pages.next()).iterator();
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

        private List<Judged> toStore(List<StagedRow> staged) {
            List<RecordDraft> drafts = staged.stream()
                    .filter(row -> !skipped.contains(row.rowNo()))
                    .map(fields::draft)
                    .toList();
            Map<Integer, List<Finding>> before =
                    before(staged.get(0).rowNo(), staged.get(staged.size() - 1).rowNo());
            List<Judged> judged = batch.judgeAgain(drafts).stream()
                    .map(row -> row.with(before.get(row.draft().rowNo())))
                    .toList();
            judged.stream().filter(row -> !row.isStorable()).forEach(this::overtaken);
            done += staged.size();
            progress.done(done);
            return judged;
        }

        /** What was found about a page's records themselves, and not about the form of their rows. */
        private Map<Integer, List<Finding>> before(int firstRow, int lastRow) {
            Map<Integer, List<Finding>> before = new HashMap<>();
            for (ImportFindingRow row : found.between(importId, firstRow, lastRow)) {
                if (!row.code().startsWith("IM-")) {
                    before.computeIfAbsent(row.rowNo(), none -> new ArrayList<>(2))
                            .add(finding(row));
                }
            }
            return before;
        }

        private static boolean isAlreadyIn(Finding finding) {
            return finding.code().equals(AlreadyIn.CODE);
        }

        private void overtaken(Judged row) {
            String item = row.draft().get(RecordField.ORDER_NO).orElse("");
            row.findings().stream()
                    .filter(finding -> row.rejected() ? finding.severity() == Severity.REJECTED : isAlreadyIn(finding))
                    .forEach(finding -> sink.add(row(row.draft().rowNo(), item, finding), OVERTAKEN));
        }
    }
}
