package weijie.settlement.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Lines as bytes that never change: one line of text each, in the order they are given, for hashes and for comparing runs. */
public final class CanonicalLines {

    /** What the first line follows, where each is hashed with the one before it. */
    public static final String BEGINNING = "0".repeat(64);

    private final MessageDigest digest = FactTape.sha256();
    private final StringBuilder text = new StringBuilder(200);
    private long count;

    /** A line of text: its fields, each followed by a tab; {@code null} is empty. */
    public void add(Object... fields) {
        text.setLength(0);
        digest.update(text(text, fields));
        count++;
    }

    /** The hash of one line and of the one before it, given in hexadecimal: where lines are chained, the one that was changed can be named. */
    public static String chained(String before, Object... fields) {
        MessageDigest digest = FactTape.sha256();
        digest.update(text(new StringBuilder(), fields));
        return HexFormat.of().formatHex(digest.digest(before.getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] text(StringBuilder text, Object... fields) {
        for (Object field : fields) {
            text.append(field == null ? "" : field).append('\t');
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** How many lines there are. */
    public long count() {
        return count;
    }

    /** Their digest; nothing may be added afterwards. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
