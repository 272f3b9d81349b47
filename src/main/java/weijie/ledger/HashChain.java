package weijie.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How entries are chained: {@code hash_n = SHA-256(canonical(entry_n) ‖ hash_{n-1})}; {@code docs/ledger.md} has the canonical form. */
final class HashChain {

    /** What the first entry follows. */
    static final String BEGINNING = "0".repeat(64);

    private HashChain() {}

    /**
     * The hash of an entry.
     *
     * @param canonical its canonical form
     * @param previous the hash of the one before it, in hexadecimal
     */
    static String hash(String canonical, String previous) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(previous.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
