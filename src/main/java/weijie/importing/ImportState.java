package weijie.importing;

/** How far a batch is. */
public enum ImportState {
    /** Waits for its turn. */
    QUEUED,
    /** Is read and judged. */
    CHECKING,
    /** Judged; may be corrected, stored or cancelled. */
    CHECKED,
    /** Is being stored. */
    COMMITTING,
    /** Stored; rejected rows may still be corrected and stored later. */
    COMMITTED,
    /** Could not be read or stored, and nothing of it is stored; the problem says why. */
    FAILED,
    /** Cancelled before anything was stored. */
    CANCELLED,
    /** Taken back after it was stored. */
    ROLLED_BACK;

    /** Whether the change is one a batch can make. */
    public boolean mayBecome(ImportState next) {
        return switch (this) {
            case QUEUED -> next == CHECKING || next == CANCELLED || next == FAILED;
            case CHECKING -> next != QUEUED && next != ROLLED_BACK;
            case CHECKED -> next == CHECKING || next == COMMITTING || next == CANCELLED || next == ROLLED_BACK;
            case COMMITTING ->
                next == COMMITTING || next == COMMITTED || next == CHECKED || next == CANCELLED || next == FAILED;
            case COMMITTED -> next == CHECKING || next == COMMITTING || next == ROLLED_BACK;
            case FAILED -> next == CHECKING || next == COMMITTING || next == CANCELLED;
            case CANCELLED, ROLLED_BACK -> false;
        };
    }

    /** Whether work on it is under way, so that nobody may change it. */
    public boolean isUnderWay() {
        return this == QUEUED || this == CHECKING || this == COMMITTING;
    }

    public boolean isOver() {
        return this == CANCELLED || this == ROLLED_BACK;
    }
}
