package weijie.settlement.close;

/** What people are reminded of while a statement waits for them. */
public enum ReminderKind {
    /** The centre has neither confirmed nor disputed yet. */
    CONFIRM_REMINDER,
    /** It still has not, and headquarters is told. */
    CONFIRM_OVERDUE,
    /** Headquarters has not answered a dispute in time. */
    ANSWER_OVERDUE,
    /** Headquarters asks the centre again, of its own accord. */
    BY_HAND
}
