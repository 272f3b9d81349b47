package weijie.importing;

import static weijie.shared.Role.CENTRE_CLERK;
import static weijie.shared.Role.HQ_ACCOUNTS;
import static weijie.shared.Role.HQ_ADMIN;
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
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS})
    public void correct(long id, int rowNo, int place, String value) {
        ImportJob job = batches.toDo(BatchVerb.CORRECT, id);
        StagedRow row = rows.correctable(id, rowNo).orElseThrow(() -> Refusal.conflict("IM-018", rowNo));
        rows.correct(id, rowNo, replaced(row, place, value, job.headings()));
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
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS})
    public void correctRow(long id, int rowNo, List<String> cells) {
        ImportJob job = batches.toDo(BatchVerb.CORRECT, id);
        StagedRow row = rows.correctable(id, rowNo).orElseThrow(() -> Refusal.conflict("IM-018", rowNo));
        rows.correct(id, rowNo, replaced(row, cells, job.headings()));
        judgeAgain(job);
    }

    /** Puts a value of a column right wherever it stands; returns in how many rows. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS})
    public int replace(long id, int place, String from, String to) {
        ImportJob job = batches.toDo(BatchVerb.REPLACE, id);
        String wanted = from == null ? "" : from.strip();
        int count = 0;
        for (var pages = rows.open(id); pages.hasNext(); ) {
            for (StagedRow row : pages.next()) {
                if (row.cell(place).strip().equals(wanted)) {
                    rows.rewrite(id, row.rowNo(), replaced(row, place, to, job.headings()));
                    count++;
                }
            }
        }
        if (count > 0) {
            judgeAgain(job);
        }
        return count;
    }

    /** Leaves rows out of the batch; they count as ignored. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS})
    public int drop(long id, Collection<Integer> rowNos) {
        ImportJob job = batches.toDo(BatchVerb.DROP, id);
        int dropped = rows.drop(id, rowNos);
        if (dropped > 0) {
            judgeAgain(job);
        }
        return dropped;
    }

    /** Takes a corrected error workbook into the same batch; its rows replace those with the same row number. */
    @Transactional
    @Duty({CENTRE_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS})
    public int correctFrom(long id, InputStream content) {
        ImportJob job = batches.toDo(BatchVerb.TAKE_CORRECTIONS, id);
        Headings headings = job.headings();
        int[] corrected = new int[1];
        files.keep(content, SheetReader.MOST_BYTES, arrived -> {
            corrected[0] = Corrections.read(arrived, job.kind(), headings, (rowNo, cells) -> {
                StagedRow row = rows.correctable(id, rowNo).orElseThrow(() -> Refusal.conflict("IM-018", rowNo));
                rows.correct(id, rowNo, replaced(row, cells, headings));
            });
            return Files.size(arrived);
        });
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
