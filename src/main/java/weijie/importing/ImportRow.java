package weijie.importing;

import java.time.LocalDateTime;
import java.util.List;
import weijie.shared.Texts;

/**
 * A batch as lists and the REST door show it; times in UTC.
 *
 * @param rows accepted + rejected + ignored
 * @param ignored empty rows, totals, the template's example, rows that a person dropped and rows that are stored already
 * @param warned rows among the accepted with a warning
 * @param abnormal rows among the accepted that are outside the settlement base until corrected
 * @param passed rows among the accepted with neither
 * @param inNoMonth rows among the accepted and not yet stored that settle in no month, because they have no completion date
 * @param alreadyIn rows among the ignored that are equal in every field to a stored record
 * @param unreadSheets sheets in which no headings were found, and hidden ones
 * @param year the year of days without one, as a person stated it, or {@code null}
 * @param rowsForgotten whether the rows of the file are not kept any more, so that none can be corrected or stored
 * @param repeatsId an earlier batch of the very same file, or {@code null}
 */
public record ImportRow(
        long id,
        String batchNo,
        ImportKind kind,
        ImportState state,
        CommitMode commitMode,
        boolean submit,
        String fileName,
        long fileBytes,
        String sha256,
        String format,
        String encoding,
        String sheet,
        List<String> otherSheets,
        List<String> unreadSheets,
        List<String> unknownColumns,
        List<String> repeatedColumns,
        int rows,
        int accepted,
        int rejected,
        int ignored,
        int warned,
        int abnormal,
        int passed,
        int inNoMonth,
        int emptyRows,
        int totalRows,
        int hiddenRows,
        int droppedRows,
        int alreadyIn,
        int stored,
        int added,
        int changed,
        int submitted,
        Long repeatsId,
        String problemCode,
        String problemArgs,
        Long jobId,
        String createdBy,
        String createdByName,
        LocalDateTime createdAt,
        LocalDateTime checkedAt,
        LocalDateTime committedAt,
        Integer year,
        boolean rowsForgotten)
        implements BatchVerb.Facts {

    /** Why it failed or was held back, in the reader's language; empty when nothing is wrong. */
    public String problem(Texts texts) {
        return ImportJob.sentence(problemCode, problemArgs, texts);
    }

    /** Whether it could not be read because nobody knows which of its headings the required ones are. */
    public boolean lacksColumns() {
        return state == ImportState.FAILED && "IM-003".equals(problemCode);
    }

    /** Rows that a person should look at before they are stored. */
    public int flagged() {
        return accepted - passed;
    }

    /** Rows that would be stored now. */
    public int storable() {
        return Math.max(0, accepted - stored);
    }

    @Override
    public boolean isOfRecords() {
        return kind.isRepairRecords();
    }

    @Override
    public int left() {
        return rowsForgotten ? 0 : accepted + rejected - stored;
    }

    /** Whether there is something that would be stored now. */
    public boolean isCommittable() {
        return BatchVerb.COMMIT.isOpenTo(this) && storable() > 0;
    }

    /** Whether rows can be put right. */
    public boolean isCorrectable() {
        return BatchVerb.CORRECT.isOpenTo(this);
    }

    /** Whether its rows, or its file, can be judged once more. */
    public boolean isCheckable() {
        return BatchVerb.JUDGE.isOpenTo(this) || BatchVerb.READ.isOpenTo(this);
    }

    /** Whether another sheet of its file can be read. */
    public boolean isReadable() {
        return BatchVerb.READ.isOpenTo(this);
    }

    /** Whether work on it can be stopped, so that what was stored of it stays. */
    public boolean isStoppable() {
        return BatchVerb.STOP.isOpenTo(this);
    }

    /** Whether it can be cancelled, or taken back while nobody has reviewed any of it. */
    public boolean isWithdrawable() {
        return BatchVerb.CANCEL.isOpenTo(this) || BatchVerb.ROLL_BACK.isOpenTo(this);
    }
}
