package weijie.anomaly;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import weijie.anomaly.peer.AnomalyKind;
import weijie.shared.Masked;
import weijie.shared.Texts;

/**
 * An order that is to be called.
 *
 * @param kinds what marks it, nothing on one that was drawn at random
 * @param pickedAt UTC
 * @param calledOn the day of the last call, or {@code null}
 * @param note what the last caller wrote down, or {@code null}
 */
public record CallbackRow(
        long orderId,
        String orderNo,
        String outletCode,
        String outletName,
        String centreName,
        LocalDate completedOn,
        CallbackPick drawn,
        int themes,
        List<AnomalyKind> kinds,
        CallOutcome outcome,
        LocalDate calledOn,
        String note,
        String pickedBy,
        LocalDateTime pickedAt)
        implements Serializable {

    public CallbackRow {
        note = Masked.words(note);
        kinds = List.copyOf(kinds);
    }

    /** Why it is to be called, in short. */
    public String reasons(Texts texts) {
        return kinds.isEmpty()
                ? drawn.in(texts)
                : String.join(
                        texts.get("anomaly.between"),
                        kinds.stream().map(kind -> kind.in(texts)).toList());
    }
}
