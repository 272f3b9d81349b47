package weijie.settlement;

import java.io.Serializable;
import java.time.LocalDateTime;
import weijie.shared.Masked;

/** Something that happened to a statement: who, when (UTC), what. */
public record StatementEventRow(LocalDateTime at, String userName, String verb, StatementState toState, String note)
        implements Serializable {

    /** People write telephone numbers into their words; they leave masked. */
    public StatementEventRow {
        note = Masked.words(note);
    }
}
