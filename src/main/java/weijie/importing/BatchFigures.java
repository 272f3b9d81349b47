package weijie.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How the rows of a batch came out, and how many of them were stored: counts of rows, as {@link ImportTally} says them. */
@Embeddable
class BatchFigures {

    @Column(name = "dropped_rows")
    private int dropped;

    private int accepted;
    private int rejected;
    private int warned;
    private int abnormal;
    private int passed;

    @Column(name = "already_in")
    private int alreadyIn;

    @Column(name = "in_no_month")
    private int inNoMonth;

    private int stored;
    private int added;
    private int changed;

    @Column(name = "added_stored")
    private int addedStored;

    @Column(name = "changed_stored")
    private int changedStored;

    private int submitted;

    protected BatchFigures() {}

    static BatchFigures none() {
        return new BatchFigures();
    }

    /** They were judged; what was stored of them before stays so. */
    void judged(ImportTally tally) {
        accepted = tally.accepted();
        rejected = tally.rejected();
        warned = tally.warned();
        abnormal = tally.abnormal();
        passed = tally.passed();
        alreadyIn = tally.alreadyIn();
        inNoMonth = tally.inNoMonth();
        dropped = tally.dropped();
        added = addedStored + tally.added();
        changed = changedStored + tally.changed();
    }

    /**
     * Rows were stored, beside those that had been before.
     *
     * @param rowsStored how many are stored in all
     */
    void stored(int rowsStored) {
        stored = rowsStored;
        addedStored = added;
        changedStored = changed;
    }

    void submitted(int more) {
        submitted += more;
    }

    void takenBack() {
        stored = 0;
        submitted = 0;
    }

    /** Whether nothing that could be stored is left. */
    boolean isAllStored() {
        return stored > 0 && accepted <= stored;
    }

    int dropped() {
        return dropped;
    }

    int accepted() {
        return accepted;
    }

    int rejected() {
        return rejected;
    }

    int warned() {
        return warned;
    }

    int abnormal() {
        return abnormal;
    }

    int passed() {
        return passed;
    }

    int alreadyIn() {
        return alreadyIn;
    }

    int inNoMonth() {
        return inNoMonth;
    }

    int stored() {
        return stored;
    }

    int added() {
        return added;
    }

    int changed() {
        return changed;
    }

    int submitted() {
        return submitted;
    }
}
