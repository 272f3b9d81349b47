package weijie.settlement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Lines as bytes that never change: one line of text each, in the order they are given, for hashes and for comparing runs. */
final class CanonicalLines {

    private final MessageDigest digest = FactTape.sha256();
    private final StringBuilder text = new StringBuilder(200);
    private long count;

    /** A line as it stands on a paper. */
    void add(StatementLineRow line) {
        add(
                line.outletCode(),
                line.orderNo(),
                line.kind(),
                line.clause(),
                line.reasonCode(),
                line.amount(),
                line.level(),
                line.units(),
                line.unitPrice(),
                line.cardNo(),
                line.figure(),
                line.completedOn(),
                line.originMonth(),
                line.relatedOrderNo(),
                line.relatedOn());
    }

    void add(Object... fields) {
        text.setLength(0);
        for (Object field : fields) {
            text.append(field == null ? "" : field).append('\t');
        }
        text.append('\n');
        digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
        count++;
    }

    long count() {
        return count;
    }

    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
