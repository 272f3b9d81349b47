package weijie.settlement.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Lines as bytes that never change: one line of text each, in the order they are given, for hashes and for comparing runs. */
public final class CanonicalLines {

    private final MessageDigest digest = FactTape.sha256();
    private final StringBuilder text = new StringBuilder(200);
    private long count;

    /** A line of text: its fields, each followed by a tab; {@code null} is empty. */
    public void add(Object... fields) {
        text.setLength(0);
        for (Object field : fields) {
            text.append(field == null ? "" : field).append('\t');
        }
        text.append('\n');
        digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
        count++;
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
