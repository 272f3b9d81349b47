package weijie.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import weijie.job.Progress;
import weijie.network.Scope;
import weijie.repair.Incoming;
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

    /**
     * Judges the rows of a file while they are read, so that nobody need read them again.
     *
     * @param reading reads the file, gives what it reads on, and says what it has found
     */
    SheetOutline judgeWhileRead(ImportJob job, Scope scope, Function<SheetReader.Rows, SheetOutline> reading) {
        RecordBatch batch = intake.open(scope);
        SheetOutline read = found.sink(job.id(), sink -> {
            JudgedWhileRead judged = new JudgedWhileRead(job.file().year(), batch, sink);
            SheetOutline outline = reading.apply(judged);
            judged.end(job.file().found(outline));
            return outline;
        });
        fees.replace(job.id(), batch.feeGroups());
        return read;
    }

    /** Gathers the rows that are read into pages, and has each page judged. */
    private static final class JudgedWhileRead implements SheetReader.Rows {

        private final Integer year;
        private final RecordBatch batch;
        private final StagedFindings.Sink sink;
        private final List<StagedRow> page = new ArrayList<>(StagedRows.PAGE);
        private RecordJudging judging;

        JudgedWhileRead(Integer year, RecordBatch batch, StagedFindings.Sink sink) {
            this.year = year;
            this.batch = batch;
            this.sink = sink;
        }

        @Override
        public void begin(Headings headings) {
            judging = new RecordJudging(headings, year, batch, sink);
        }

        @Override
        public void row(SheetRow row) {
            page.add(new StagedRow(row.rowNo(), List.of(row.cells()), row.hidden(), null, row.note()));
            if (page.size() == StagedRows.PAGE) {
                judge();
            }
        }

        private void judge() {
            judging.page(page);
            page.clear();
        }

        void end(FileAsRead file) {
            judge();
            judging.end(file);
        }
    }

    /** Judges every row that is not stored yet, and writes down what was found. */
    void judge(ImportJob job, Scope scope, Progress progress) {
        found.clear(job.id());
        RecordBatch batch = intake.open(scope);
        found.sink(job.id(), sink -> {
            RecordJudging judging = new RecordJudging(job.headings(), job.file().year(), batch, sink);
            long done = 0;
            for (Iterator<List<StagedRow>> pages = rows.open(job.id()); pages.hasNext(); ) {
                List<StagedRow> page = pages.next();
                judging.page(page);
                done += page.size();
                progress.done(done);
            }
            judging.end(job.file());
            return null;
        });
        fees.replace(job.id(), batch.feeGroups());
    }

    /**
     * Stores the rows that were judged just before and not rejected, with what was found about them then. A row that the world has
     * overtaken meanwhile is rejected after all.
     *
     * @return how many were submitted, if that was wished
     */
    int store(ImportJob job, Scope scope, Progress progress) {
        int submitted = found.sink(job.id(), sink -> {
            Storing storing = new Storing(job, intake.open(scope), sink, progress);
            return intake.store(job.id(), () -> storing, job.isToBeSubmitted());
        });
        found.giveTo(intake, job.id());
        return submitted;
    }

    int submit(long importId) {
        return intake.submitImport(importId);
    }

    int rollBack(long importId) {
        return intake.rollBack(importId);
    }

    /** The rows to be stored, page by page, while somebody asks for the next one. */
    private final class Storing implements Iterator<Incoming> {

        private final Iterator<List<StagedRow>> pages;
        private final RecordBatch batch;
        private final RecordRows fields;
        private final StagedFindings.Sink sink;
        private final BitSet skipped;
        private final BitSet abnormal;
        private final BitSet warned;
        private final BitSet risky;
        private final Progress progress;
        private Iterator<Incoming> page = List.<Incoming>of().iterator();
        private long done;

        Storing(ImportJob job, RecordBatch batch, StagedFindings.Sink sink, Progress progress) {
            this.pages = rows.open(job.id());
            this.batch = batch;
            this.fields = new RecordRows(
                    job.headings(),
                    job.file().year(),
                    new StrayWords(job.headings(), batch.words()),
                    batch::isValuable);
            this.sink = sink;
            this.skipped = found.skippedRows(job.id());
            this.abnormal = found.recordsWith(job.id(), Severity.ABNORMAL);
            this.warned = found.recordsWith(job.id(), Severity.WARNING);
            this.risky = found.recordsOfHighRisk(job.id());
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
        public Incoming next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.next();
        }

        private List<Incoming> toStore(List<StagedRow> staged) {
            List<RecordDraft> drafts = staged.stream()
                    .filter(row -> !skipped.get(row.rowNo()))
                    .map(fields::draft)
                    .toList();
            List<Incoming> toStore =
                    batch.judgeAgain(drafts).stream().flatMap(this::incoming).toList();
            done += staged.size();
            progress.done(done);
            return toStore;
        }

        private Stream<Incoming> incoming(Judged row) {
            int rowNo = row.draft().rowNo();
            if (row.isStorable()) {
                return Stream.of(
                        new Incoming(rowNo, row.record(), abnormal.get(rowNo), warned.get(rowNo), risky.get(rowNo)));
            }
            String item = row.draft().get(RecordField.ORDER_NO).orElse("");
            row.findings().stream()
                    .filter(finding -> row.rejected() ? finding.severity() == Severity.REJECTED : isAlreadyIn(finding))
                    .forEach(finding -> sink.add(ImportFindingRow.of(rowNo, item, finding), OVERTAKEN));
            return Stream.empty();
        }

        private static boolean isAlreadyIn(Finding finding) {
            return finding.code().equals(AlreadyIn.CODE);
        }
    }
}
