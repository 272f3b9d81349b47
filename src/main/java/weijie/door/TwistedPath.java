package weijie.door;

import java.util.regex.Pattern;

/**
 * A path that can be read in two ways: with steps, doubled or hidden separators, parameters, or characters that end a text elsewhere.
 * No page and no resource of ours needs any of them, and every guard that was ever walked around compared the other reading.
 */
final class TwistedPath {

    private static final Pattern TWISTED = Pattern.compile(
            "//|\\\\|;|(?:^|/)\\.{1,2}(?:/|$)" // steps and separators as they are,
                    + "|%(?:2f|5c|2e|3b|25|7f|[01][0-9a-f])" // the same hidden, once or twice, and control characters,
                    + "|%(?![0-9a-f]{2})|[\\x00-\\x20\\x7f]", // and what is no encoding at all.
            Pattern.CASE_INSENSITIVE);

    private TwistedPath() {}

    static boolean is(String path) {
        return !path.startsWith("/") || TWISTED.matcher(path).find();
    }
}
