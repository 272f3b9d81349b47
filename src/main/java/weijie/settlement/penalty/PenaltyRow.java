package weijie.settlement.penalty;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import weijie.shared.Masked;
import weijie.shared.Money;

/**
 * A penalty as it is listed and shown; times in UTC.
 *
 * @param month in which it was proposed
 * @param lossEstimate what headquarters has lost or would have: the base
 * @param outletCode who is to blame, or {@code null} for the centre alone
 * @param reason of the decision or of the withdrawal
 * @param statementNo the published statement that deducted it
 * @param evidence what proves it; only where one is shown
 * @param files what lies beside the appeal
 */
public record PenaltyRow(
        String no,
        PenaltyKind kind,
        PenaltyState state,
        String clause,
        int clauseVersion,
        String month,
        Money base,
        PenaltyBase.Source baseSource,
        LocalDate baseOn,
        int multiplier,
        Money amount,
        Money lossEstimate,
        String centreCode,
        String centreName,
        String outletCode,
        String outletName,
        String orderNo,
        String label,
        String note,
        String proposedBy,
        LocalDateTime proposedAt,
        String firstBy,
        String secondBy,
        LocalDate notifiedOn,
        LocalDate appealUntil,
        String acknowledgedBy,
        String appeal,
        String appealedBy,
        LocalDate appealedOn,
        PenaltyDecision decision,
        String decidedBy,
        String reason,
        String statementNo,
        List<File> evidence,
        List<File> files,
        List<Event> events,
        int version)
        implements Serializable {

    /** Where a file lies. */
    public enum Source {
        /** Beside the penalty itself. */
        PENALTY,
        /** Beside the record it is about. */
        ORDER,
        /** A photo of the returned part. */
        PIECE,
        /** Beside the appeal. */
        APPEAL
    }

    /** A file; its id is one of its place. */
    public record File(
            String id,
            Source source,
            String fileName,
            String mediaType,
            long bytes,
            String addedBy,
            LocalDateTime addedAt)
            implements Serializable {}

    /** What was done with it; the decision is that on an appeal, or {@code CANCELLED} for what fell. */
    public record Event(
            LocalDateTime at,
            String userName,
            String verb,
            PenaltyState state,
            Money amount,
            PenaltyDecision decision,
            String note)
            implements Serializable {

        public Event {
            note = Masked.words(note);
        }
    }

    /** People write telephone numbers into their words; they leave masked. */
    public PenaltyRow {
        note = Masked.words(note);
        appeal = Masked.words(appeal);
        reason = Masked.words(reason);
        evidence = List.copyOf(evidence);
        files = List.copyOf(files);
        events = List.copyOf(events);
    }

    /** The record it is about, or the part; a penalty may be about neither. */
    public String about() {
        return label != null ? label : orderNo == null ? "" : orderNo;
    }

    PenaltyRow with(List<File> proof, List<File> besideAppeal, List<Event> history) {
        return new PenaltyRow(
                no,
                kind,
                state,
                clause,
                clauseVersion,
                month,
                base,
                baseSource,
                baseOn,
                multiplier,
                amount,
                lossEstimate,
                centreCode,
                centreName,
                outletCode,
                outletName,
                orderNo,
                label,
                note,
                proposedBy,
                proposedAt,
                firstBy,
                secondBy,
                notifiedOn,
                appealUntil,
                acknowledgedBy,
                appeal,
                appealedBy,
                appealedOn,
                decision,
                decidedBy,
                reason,
                statementNo,
                proof,
                besideAppeal,
                history,
                version);
    }
}
