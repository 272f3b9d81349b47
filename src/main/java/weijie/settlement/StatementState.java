package weijie.settlement;

import java.util.EnumSet;
import java.util.Set;

/** The life of a statement (domain section 5). From PUBLISHED on it is locked; what follows belongs to invoices and payment. */
public enum StatementState {
    OPEN,
    CALCULATED,
    IN_REVIEW,
    SENT_TO_CENTRE,
    PARTLY_DISPUTED,
    CENTRE_CONFIRMED,
    PUBLISHED,
    INVOICE_COLLECTING,
    INVOICE_APPROVED,
    PAYMENT_REQUESTED,
    PAID,
    OUTLETS_PAID,
    CLOSED,
    CARRIED_FORWARD;

    public boolean mayBecome(StatementState next) {
        return switch (this) {
            case OPEN -> next == CALCULATED;
            case CALCULATED -> any(next, CALCULATED, IN_REVIEW, SENT_TO_CENTRE);
            case IN_REVIEW -> any(next, CALCULATED, SENT_TO_CENTRE);
            case SENT_TO_CENTRE -> any(next, CALCULATED, IN_REVIEW, PARTLY_DISPUTED, CENTRE_CONFIRMED);
            case PARTLY_DISPUTED -> any(next, CALCULATED, IN_REVIEW, SENT_TO_CENTRE, CENTRE_CONFIRMED);
            case CENTRE_CONFIRMED -> any(next, IN_REVIEW, PUBLISHED);
            case PUBLISHED -> any(next, INVOICE_COLLECTING, CARRIED_FORWARD);
            case INVOICE_COLLECTING -> next == INVOICE_APPROVED;
            case INVOICE_APPROVED -> any(next, INVOICE_COLLECTING, PAYMENT_REQUESTED);
            case PAYMENT_REQUESTED -> any(next, INVOICE_APPROVED, PAID);
            case PAID -> next == OUTLETS_PAID;
            case OUTLETS_PAID, CARRIED_FORWARD -> next == CLOSED;
            case CLOSED -> false;
        };
    }

    /** Whether a formal calculation may replace the lines. */
    public boolean isRecalculable() {
        return mayBecome(CALCULATED);
    }

    /** Whether the centre has been shown it. */
    public boolean isVisibleToCentre() {
        return compareTo(SENT_TO_CENTRE) >= 0;
    }

    /** Whether it is locked, and its outlets see their part. */
    public boolean isPublished() {
        return compareTo(PUBLISHED) >= 0;
    }

    private static boolean any(StatementState next, StatementState first, StatementState... others) {
        Set<StatementState> allowed = EnumSet.of(first, others);
        return allowed.contains(next);
    }
}
