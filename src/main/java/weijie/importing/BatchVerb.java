package weijie.importing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Everything that people do with a batch, and when: in these states, and only if the batch holds what the verb is about. Whatever asks
 * whether something may be done, asks here: the desks, the buttons, the REST door.
 */
public enum BatchVerb {
    /** Reads the file anew, perhaps another sheet of it; corrections of rows are forgotten. */
    READ(Needs.NOTHING_STORED, ImportState.CHECKED, ImportState.FAILED),
    /** Judges the rows that are not stored again, since master data or other records may have changed. */
    JUDGE(Needs.ROWS_LEFT, ImportState.CHECKED, ImportState.COMMITTED, ImportState.FAILED),
    /** Stores what passed. */
    COMMIT(Needs.ROWS_LEFT, ImportState.CHECKED, ImportState.COMMITTED, ImportState.FAILED),
    /** Submits the drafts that were stored. */
    SUBMIT(Needs.RECORDS_STORED, ImportState.CHECKED, ImportState.COMMITTED),
    /** Puts cells of one row right. */
    CORRECT(Needs.ROWS_LEFT, ImportState.CHECKED, ImportState.COMMITTED, ImportState.FAILED),
    /** Puts a value right wherever it stands. */
    REPLACE(Needs.ROWS_LEFT, ImportState.CHECKED, ImportState.COMMITTED, ImportState.FAILED),
    /** Leaves rows out. */
    DROP(Needs.ROWS_LEFT, ImportState.CHECKED, ImportState.COMMITTED, ImportState.FAILED),
    /** Takes a corrected error workbook in. */
    TAKE_CORRECTIONS(Needs.ROWS_LEFT, ImportState.CHECKED, ImportState.COMMITTED, ImportState.FAILED),
    /** Gives a batch up of which nothing is stored, also while work on it is under way. */
    CANCEL(
            Needs.NOTHING_STORED,
            ImportState.QUEUED,
            ImportState.CHECKING,
            ImportState.CHECKED,
            ImportState.COMMITTING,
            ImportState.FAILED),
    /** Stops the work on a batch of which something is stored; that stays. */
    STOP(Needs.SOMETHING_STORED, ImportState.CHECKING, ImportState.COMMITTING),
    /** Takes back everything that was stored of it. */
    ROLL_BACK(Needs.RECORDS_STORED, ImportState.CHECKED, ImportState.COMMITTED);

    /** What a batch holds, as far as it decides what may be done with it. */
    interface Facts {
        ImportState state();

        boolean isOfRecords();

        /** How many rows are stored. */
        int stored();

        /** How many rows are judged and neither stored nor dropped. */
        int left();
    }

    /** What a verb needs beside the state, and the refusal of a batch that has it not. */
    private enum Needs {
        NOTHING_STORED("IM-014", batch -> batch.stored() == 0),
        SOMETHING_STORED("IM-014", batch -> batch.stored() > 0),
        RECORDS_STORED("IM-023", batch -> batch.isOfRecords() && batch.stored() > 0),
        ROWS_LEFT("IM-026", batch -> batch.left() > 0);

        private final String refusal;
        private final Predicate<Facts> met;

        Needs(String refusal, Predicate<Facts> met) {
            this.refusal = refusal;
            this.met = met;
        }
    }

    private final Needs needs;
    private final Set<ImportState> states;

    BatchVerb(Needs needs, ImportState... states) {
        this.needs = needs;
        this.states = EnumSet.copyOf(Arrays.asList(states));
    }

    /** The code of the refusal, or nothing when the verb may be done. */
    Optional<String> objection(Facts batch) {
        if (!states.contains(batch.state())) {
            return Optional.of("IM-014");
        }
        if (needs.met.test(batch)) {
            return Optional.empty();
        }
        return Optional.of(this == ROLL_BACK && !batch.isOfRecords() && batch.stored() > 0 ? "IM-019" : needs.refusal);
    }

    boolean isOpenTo(Facts batch) {
        return objection(batch).isEmpty();
    }
}
