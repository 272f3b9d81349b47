package weijie.repair;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import weijie.shared.Masked;

/**
 * Where a record stands with the sheet and the callback that its payment may depend on.
 *
 * @param sheetAsked whether the policy asks for a signed service sheet of it
 * @param sheetOn the day the sheet came or was waived, or {@code null}
 * @param sheetWaivedBy who at headquarters lets it be paid without, or {@code null}
 * @param callbackAsked whether the policy asks for a callback
 * @param callbackOn the day the customer confirmed or the callback was waived, or {@code null}
 * @param callbackWaivedBy who at headquarters lets it be paid without, or {@code null}
 * @param calls every call, the latest first
 */
public record PaymentConditions(
        boolean sheetAsked,
        LocalDate sheetOn,
        String sheetWaivedBy,
        String sheetWaiverReason,
        boolean callbackAsked,
        LocalDate callbackOn,
        String callbackWaivedBy,
        String callbackWaiverReason,
        List<Call> calls)
        implements Serializable {

    public PaymentConditions {
        sheetWaiverReason = Masked.words(sheetWaiverReason);
        callbackWaiverReason = Masked.words(callbackWaiverReason);
    }

    /**
     * A call to the customer.
     *
     * @param notedAt UTC
     */
    public record Call(
            LocalDate calledOn, OrderCallback.Outcome outcome, String note, String calledBy, LocalDateTime notedAt)
            implements Serializable {

        public Call {
            note = Masked.words(note);
        }
    }

    /** Whether there is anything to show of it. */
    public boolean isOfInterest() {
        return sheetAsked || callbackAsked || sheetOn != null || callbackOn != null || !calls.isEmpty();
    }
}
