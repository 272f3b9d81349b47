package weijie.settlement;

import java.io.Serializable;
import weijie.shared.Money;

/**
 * One centre in the cockpit of a month: how many orders stand at each step, and what was calculated.
 *
 * @param collected orders completed in the month
 * @param unsubmitted of them, not submitted or not checked yet
 * @param toReview of them, abnormal or suspect
 * @param held of them, waiting for a bad part, sheet or callback
 * @param statementNo the main statement's number, or {@code null}
 * @param state its state, or {@code null} before the first formal calculation
 * @param total what it pays
 * @param lastRun what the last run, trial or formal, computed for the centre
 * @param triedLast whether that was a trial, which decides nothing
 * @param previousRun what the run before it computed
 * @param openDisputes disputes without an answer
 */
public record CentreMonthRow(
        long centreId,
        String centreCode,
        String centreName,
        long collected,
        long unsubmitted,
        long toReview,
        long held,
        String statementNo,
        StatementState state,
        Money total,
        RunSums lastRun,
        boolean triedLast,
        RunSums previousRun,
        int openDisputes)
        implements Serializable {

    /** Whether records would still be left out of a statement that is not published yet. */
    public boolean isWaiting() {
        return unsubmitted + toReview > 0 && (state == null || !state.isPublished());
    }

    /** Whether anything keeps the centre from its next step, or would be missing from it. */
    public boolean isBlocked() {
        return isWaiting() || lastRun.noRate() > 0 || openDisputes > 0;
    }

    /** Whether a formal calculation takes its statement back to its beginning: it was looked at or sent already. */
    public boolean isFallingBack() {
        return state != null && state != StatementState.CALCULATED && state.isRecalculable();
    }

    public long moreOrders() {
        return (long) lastRun.payable() - previousRun.payable();
    }

    public Money moreMoney() {
        return lastRun.sum().minus(previousRun.sum());
    }
}
