package weijie.settlement;

import java.io.Serializable;

/**
 * A statement as somebody saw it when they decided on it.
 *
 * @param digest what was read, as {@link StatementRow#digest()} names it
 */
public record SeenStatement(String number, String digest) implements Serializable {

    /** Whether it says both. */
    public boolean isWhole() {
        return number != null && !number.isBlank() && digest != null && digest.matches("[0-9a-f]{64}");
    }
}
