package weijie.repair.check;

import java.util.Optional;
import weijie.shared.WordKind;
import weijie.shared.Words;

/** The words for a repair's state that spreadsheets use, and what they mean with and without a completion date. */
public enum StatusWord {
    ACCEPTED(RepairStatus.ACCEPTED),
    IN_REPAIR(RepairStatus.IN_REPAIR),
    WAITING_PART(RepairStatus.WAITING_PART),
    DONE(RepairStatus.REPAIRED),
    UNREPAIRABLE(RepairStatus.UNREPAIRABLE);

    private final RepairStatus beforeHandOver;

    StatusWord(RepairStatus beforeHandOver) {
        this.beforeHandOver = beforeHandOver;
    }

    static Optional<StatusWord> read(String text, Words words) {
        return words.meaning(WordKind.STATUS, text).map(StatusWord::valueOf);
    }

    /** The state of a record with this word; a completion date means that the unit was handed over. */
    RepairStatus meaning(boolean completed) {
        return completed ? RepairStatus.HANDED_OVER : beforeHandOver;
    }

    /** Whether the word says that the work is over. */
    boolean isOver() {
        return this == DONE || this == UNREPAIRABLE;
    }
}
