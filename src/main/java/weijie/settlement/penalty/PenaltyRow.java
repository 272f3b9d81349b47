package weijie.settlement.penalty;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import weijie.settlement.rule.PenaltyCap;
import weijie.shared.Masked;
import weijie.shared.Money;
import weijie.shared.Texts;

/**
 * A penalty as it is listed and shown; times in UTC.
 *
 * @param month in which it was proposed
 * @param cap the limit that the amount was cut to, or {@code null}
 * @param lossEstimate what headquarters has lost or would have: fee and parts
 * @param outletCode who is to blame, or {@code null} for the centre alone
 * @param decideBy the last day of the decision on the appeal
 * @param reason of the decision or of the withdrawal
 * @param statementNo the published statement that deducted it
 * @param spread over which months it is deducted, or {@code null}
 * @param evidence what proves it; only where one is shown
 * @param files what lies beside the appeal
 * @param doubts why it may not stand; only headquarters reads them
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
        Money cap,
        PenaltyCap.Kind capKind,
        Money amount,
        Money lossEstimate,
        Money lossFee,
        Money lossParts,
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
        LocalDate decideBy,
        PenaltyDecision decision,
        String decidedBy,
        String reason,
        String statementNo,
        PenaltySpread spread,
        List<File> evidence,
        List<File> files,
        List<Event> events,
        List<Doubt> doubts,
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
        doubts = List.copyOf(doubts);
    }

    /** The record it is about, or the part; a penalty may be about neither. */
    public String about() {
        return label != null ? label : orderNo == null ? "" : orderNo;
    }

    /** What it is counted from and how that was obtained, in a sentence. */
    public String because(Texts texts) {
        return texts.get(
                "settlement.penalty.because." + baseSource,
                base.grouped(),
                baseOn == null ? "" : baseOn.toString(),
                multiplier,
                base.times(multiplier).grouped());
    }

    /** Which limit cut it and to what; an empty text when none did. */
    public String capped(Texts texts) {
        return capKind == null ? "" : texts.get("settlement.penalty.cap." + capKind, cap.grouped());
    }

    PenaltyRow with(
            List<PenaltySpread.Part> parts,
            List<File> proof,
            List<File> besideAppeal,
            List<Event> history,
            List<Doubt> doubted) {
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
                cap,
                capKind,
                amount,
                lossEstimate,
                lossFee,
                lossParts,
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
                decideBy,
                decision,
                decidedBy,
                reason,
                statementNo,
                spread == null
                        ? null
                        : new PenaltySpread(spread.months(), spread.from(), spread.by(), spread.agreedBy(), parts),
                proof,
                besideAppeal,
                history,
                doubted,
                version);
    }
}
