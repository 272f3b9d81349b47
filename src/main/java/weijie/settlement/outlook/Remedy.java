package weijie.settlement.outlook;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import weijie.shared.Texts;

/**
 * The one thing that brings a fee into the base that is not in it; who does it stands in the texts under
 * {@code settlement.outlook.act.<name>}.
 */
public enum Remedy {
    SUBMIT,
    CORRECT,
    CHECK,
    CLEAR,
    SEND_PART,
    NEXT_SLOT,
    SEND_SHEET,
    CALL_BACK,
    DECIDE,
    APPROVE_LATE,
    /** Nothing is to be done: the next month takes it. */
    NEXT_MONTH,
    SET_PRICE,
    SET_WARRANTY;

    /** What helps against a reason; nothing against most of those for which an order is not paid for good. */
    static Optional<Remedy> of(String reasonCode) {
        return Optional.ofNullable(
                switch (reasonCode) {
                    case "NOT_SUBMITTED" -> SUBMIT;
                    case "NOT_CHECKED" -> CHECK;
                    case "ABNORMAL" -> CORRECT;
                    case "SUSPECT" -> CLEAR;
                    case "BAD_PART_MISSING" -> SEND_PART;
                    case "BAD_PART_NO_SLOT" -> NEXT_SLOT;
                    case "SHEET_MISSING" -> SEND_SHEET;
                    case "CALLBACK_MISSING" -> CALL_BACK;
                    case "BAD_PART_UNDECIDED", "SHEET_UNDECIDED", "CALLBACK_UNDECIDED" -> DECIDE;
                    case "LATE_UNAPPROVED" -> APPROVE_LATE;
                    case "LATE_NEXT_STATEMENT" -> NEXT_MONTH;
                    case "NO_RATE" -> SET_PRICE;
                    case "NO_WARRANTY_TERM" -> SET_WARRANTY;
                    default -> null;
                });
    }

    /** What is to be done, as a sentence. */
    public String text(Texts texts) {
        return texts.get("settlement.outlook.act." + this);
    }

    /**
     * The page on which it is done for an order.
     *
     * @param orderNo the order's number as it is; an address may not hold all that a number does
     */
    public String page(String orderNo) {
        String no = URLEncoder.encode(orderNo, StandardCharsets.UTF_8);
        return switch (this) {
            case SEND_PART, NEXT_SLOT -> "/parts/bad-parts.xhtml?order=" + no;
            case SET_PRICE -> "/settlement/rates.xhtml";
            case SET_WARRANTY -> "/catalog/categories.xhtml";
            default -> "/repair/view.xhtml?no=" + no;
        };
    }
}
