package weijie.reporting;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The cells of a statement's line in the order of the columns.
 *
 * @param texts what is drawn in each; {@code null} where a text field of the template prints it
 */
public record SetLine(String[] texts) {

    /** Stands between cells; no text that can be printed has it. */
    static final String SEPARATOR = "\u001f";

    /** Whether a cell is left to its text field. */
    public boolean leaves(int cell) {
        return texts[cell] == null;
    }

    /** Some cells as one text, which a page that waits in a file keeps at little cost. */
    public String cells(int from, int to) {
        return Arrays.stream(texts, from, to)
                .map(text -> Objects.requireNonNullElse(text, ""))
                .collect(Collectors.joining(SEPARATOR));
    }
}
