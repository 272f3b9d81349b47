package weijie.importing;

import static weijie.shared.Role.CENTRE_CLERK;
import static weijie.shared.Role.HQ_ACCOUNTS;
import static weijie.shared.Role.HQ_ADMIN;
import static weijie.shared.Role.HQ_PARTS;
import static weijie.shared.Role.HQ_REVIEWER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weijie.job.JobDesk;
import weijie.job.Progress;
import weijie.shared.Duty;
import weijie.shared.FileStore;
import weijie.shared.Refusal;

/** Where the rows of a batch are put right; whatever was changed, the whole batch is judged again, since rows depend on each other. */
@ApplicationScoped
public class CorrectionDesk {

    /** Corrections of a batch up to this size are judged while the person waits. */
    private static final int JUDGED_AT_ONCE = 3000;

    private static final int SHOWN_BEFORE = 10;

    private static final Progress NOBODY_WATCHES = new Progress() {
        @Override
        public void total(long total) {
            // The person waits for the answer itself.
        }

        @Override
        public void done(long done) {
            // As above.
        }
    };

    @Inject
    Batches batches;

    @Inject
    StagedRows rows;

    @Inject
    CheckingDesk checking;

    @Inject
    FileStore files;

    @Inject
    JobDesk work;

    /** Puts one cell right. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS})
    public void correct(long id, int rowNo, int place, String value) {
        ImportJob job = batches.toDo(BatchVerb.CORRECT, id);
        StagedRow row = rows.correctable(id, rowNo).orElseThrow(() -> Refusal.conflict("IM-018", rowNo));
        List<String> changed = replaced(row, place, value, job.headings());
        rows.correct(id, rowNo, changed);
        batches.noteRow(job, rowNo, row.cells(), changed);
        judgeAgain(job);
    }

    private static List<String> replaced(StagedRow row, int place, String value, Headings headings) {
        Refusal.unless(place >= 0 && place < headings.width(), Refusal.Kind.INVALID, "IM-021");
        return replaced(row, Map.of(place, value == null ? "" : value), headings);
    }

    private static List<String> replaced(StagedRow row, List<String> cells, Headings headings) {
        Map<Integer, String> values = new HashMap<>();
        for (int place = 0; place < Math.min(cells.size(), headings.width()); place++) {
            values.put(place, cells.get(place));
        }
        return replaced(row, values, headings);
    }

    /** The row with other texts at some places; one that comes back masked is as it was. */
    private static List<String> replaced(StagedRow row, Map<Integer, String> values, Headings headings) {
        PersonalCells personal = new PersonalCells(headings);
        List<String> changed = new ArrayList<>(row.cells());
        while (changed.size() < headings.width()) {
            changed.add("");
        }
        values.forEach((place, value) -> changed.set(
                place, personal.restored(place, CellText.clean(value).strip(), changed.get(place))));
        return changed;
    }

    /** Puts several cells of one row right. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS})
    public void correctRow(long id, int rowNo, List<String> cells) {
        ImportJob job = batches.toDo(BatchVerb.CORRECT, id);
        StagedRow row = rows.correctable(id, rowNo).orElseThrow(() -> Refusal.conflict("IM-018", rowNo));
        List<String> changed = replaced(row, cells, job.headings());
        rows.correct(id, rowNo, changed);
        batches.noteRow(job, rowNo, row.cells(), changed);
        judgeAgain(job);
    }

    /** Puts a value of a column right wherever it stands; returns in how many rows. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS})
    public int replace(long id, int place, Replacement replacement) {
        ImportJob job = batches.toDo(BatchVerb.REPLACE, id);
        Headings headings = job.headings();
        int count = eachReplaced(
                job,
                place,
                replacement,
                (row, shown, value) -> rows.rewrite(id, row.rowNo(), replaced(row, place, value, headings)));
        if (count > 0) {
            batches.note(
                    job, BatchVerb.REPLACE, "column", job.headings().headings().get(place), "rows", count);
            judgeAgain(job);
        }
        return count;
    }

    /** What {@link #replace} would change, before it does. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS})
    public CellChanges preview(long id, int place, Replacement replacement) {
        ImportJob job = batches.toDo(BatchVerb.REPLACE, id);
        List<CellChanges.CellChange> first = new ArrayList<>();
        int count = eachReplaced(job, place, replacement, (row, shown, value) -> {
            if (first.size() < SHOWN_BEFORE) {
                first.add(new CellChanges.CellChange(row.rowNo(), shown, value));
            }
        });
        return new CellChanges(count, first);
    }

    /** What is done with a cell that a replacement concerns. */
    private interface Replacing {
        void cell(StagedRow row, String shown, String value);
    }

    /** A cell is compared as it is shown: what is masked cannot be found out by looking for it. */
    private int eachReplaced(ImportJob job, int place, Replacement replacement, Replacing replacing) {
        Headings headings = job.headings();
        Refusal.unless(place >= 0 && place < headings.width(), Refusal.Kind.INVALID, "IM-021");
        PersonalCells personal = new PersonalCells(headings);
        int count = 0;
        for (var pages = rows.open(job.id()); pages.hasNext(); ) {
            for (StagedRow row : pages.next()) {
                String shown = personal.shown(place, row.cell(place));
                Optional<String> value = replacement.of(shown);
                if (value.isPresent() && !value.get().equals(shown)) {
                    replacing.cell(row, shown, value.get());
                    count++;
                }
            }
        }
        return count;
    }

    /**
     * Puts the cells of a column right, each row with its own value.
     *
     * @param values the value for each row number
     * @throws Refusal {@code IM-018} for a row that cannot be corrected, {@code IM-021} when there is no such column
     */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS})
    public int correctColumn(long id, int place, Map<Integer, String> values) {
        ImportJob job = batches.toDo(BatchVerb.CORRECT, id);
        Headings headings = job.headings();
        values.forEach((rowNo, value) -> {
            StagedRow row = rows.correctable(id, rowNo).orElseThrow(() -> Refusal.conflict("IM-018", rowNo));
            List<String> changed = replaced(row, place, value, headings);
            rows.correct(id, rowNo, changed);
            batches.noteRow(job, rowNo, row.cells(), changed);
        });
        if (!values.isEmpty()) {
            judgeAgain(job);
        }
        return values.size();
    }

    /** Leaves rows out of the batch; they count as ignored. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS})
    public int drop(long id, Collection<Integer> rowNos) {
        ImportJob job = batches.toDo(BatchVerb.DROP, id);
        int dropped = rows.drop(id, rowNos);
        if (dropped > 0) {
            batches.note(job, BatchVerb.DROP, "rows", dropped);
            judgeAgain(job);
        }
        return dropped;
    }

    /** Takes a corrected error workbook into the same batch; its rows replace those with the same row number. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_ACCOUNTS})
    public int correctFrom(long id, InputStream content) {
        ImportJob job = batches.toDo(BatchVerb.TAKE_CORRECTIONS, id);
        Headings headings = job.headings();
        int[] corrected = new int[1];
        files.keep(content, SheetReader.MOST_BYTES, arrived -> {
            corrected[0] =
                    Corrections.read(arrived, job.kind(), headings, job.file().headingMap(), (rowNo, cells) -> {
                        StagedRow row =
                                rows.correctable(id, rowNo).orElseThrow(() -> Refusal.conflict("IM-018", rowNo));
                        rows.correct(id, rowNo, replaced(row, cells, headings));
                    });
            return Files.size(arrived);
        });
        batches.note(job, BatchVerb.TAKE_CORRECTIONS, "rows", corrected[0]);
        judgeAgain(job);
        return corrected[0];
    }

    private void judgeAgain(ImportJob job) {
        job.beginCheck();
        if (job.dataRows() <= JUDGED_AT_ONCE) {
            checking.judgeHere(job, NOBODY_WATCHES);
        } else {
            ImportWork.start(job, ImportWork.Step.JUDGE, work);
        }
    }
}
