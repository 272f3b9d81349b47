package weijie.repair;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** What a record needs besides its checks before it is paid (G09): its signed service sheet and a callback to the customer. */
@Embeddable
class Conditions {

    @Column(name = "service_sheet_on")
    private LocalDate sheetOn;

    @Column(name = "sheet_waived_by")
    private String sheetWaivedBy;

    @Column(name = "sheet_waiver_reason")
    private String sheetWaiverReason;

    @Column(name = "callback_on")
    private LocalDate callbackOn;

    @Column(name = "callback_waived_by")
    private String callbackWaivedBy;

    @Column(name = "callback_waiver_reason")
    private String callbackWaiverReason;

    protected Conditions() {}

    /** The signed sheet came; the first day counts. */
    void sheetCame(LocalDate day) {
        if (sheetOn == null) {
            sheetOn = day;
        }
    }

    /** The last sheet was taken away again; a waiver stays. */
    void sheetGone() {
        if (sheetWaivedBy == null) {
            sheetOn = null;
        }
    }

    void waiveSheet(String person, String reason, LocalDate day) {
        sheetOn = day;
        sheetWaivedBy = person;
        sheetWaiverReason = reason;
    }

    /** The customer confirmed the repair on that day. */
    void confirmed(LocalDate day) {
        if (callbackOn == null) {
            callbackOn = day;
        }
    }

    /** The customer says that there was no such repair: whatever stood here before counts no more. */
    void denied() {
        callbackOn = null;
        callbackWaivedBy = null;
        callbackWaiverReason = null;
    }

    void waiveCallback(String person, String reason, LocalDate day) {
        callbackOn = day;
        callbackWaivedBy = person;
        callbackWaiverReason = reason;
    }

    /** The day the sheet came or was waived, or {@code null}. */
    LocalDate sheetOn() {
        return sheetOn;
    }

    /** The day the customer confirmed the repair or the callback was waived, or {@code null}. */
    LocalDate callbackOn() {
        return callbackOn;
    }

    String sheetWaivedBy() {
        return sheetWaivedBy;
    }

    String sheetWaiverReason() {
        return sheetWaiverReason;
    }

    String callbackWaivedBy() {
        return callbackWaivedBy;
    }

    String callbackWaiverReason() {
        return callbackWaiverReason;
    }
}
