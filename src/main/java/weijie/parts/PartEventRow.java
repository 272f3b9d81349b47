package weijie.parts;

import java.time.LocalDateTime;
import weijie.shared.Masked;

/**
 * One thing that was done with a paper of the parts loop.
 *
 * @param at in UTC
 * @param verb in capitals, for example {@code SUBMIT}
 */
public record PartEventRow(LocalDateTime at, String by, String verb, String note) {

    /** People write telephone numbers into their words; they leave masked. */
    public PartEventRow {
        note = Masked.words(note);
    }
}
