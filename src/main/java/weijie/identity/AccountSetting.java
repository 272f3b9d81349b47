package weijie.identity;

import java.io.Serializable;

/**
 * How a person likes the pages.
 *
 * @param largeText whether everything is written larger
 * @param toured whether the person was shown around, or did not want to be
 */
public record AccountSetting(Theme theme, boolean largeText, boolean toured) implements Serializable {

    /** What holds until somebody chooses. */
    public static final AccountSetting NONE = new AccountSetting(Theme.SYSTEM, false, false);

    public AccountSetting in(Theme other) {
        return new AccountSetting(other, largeText, toured);
    }

    public AccountSetting withLargeText(boolean large) {
        return new AccountSetting(theme, large, toured);
    }

    public AccountSetting shownAround(boolean done) {
        return new AccountSetting(theme, largeText, done);
    }
}
