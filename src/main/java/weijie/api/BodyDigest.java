package weijie.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of a body as its sender meant it: the boundary between the parts of an upload is drawn anew each time the same upload is
 * sent, so it is left out wherever it stands.
 */
final class BodyDigest {

    private final MessageDigest digest;
    private final byte[] boundary;
    private final int[] fallback;
    private int matched;

    /**
     * @param what everything that belongs to the request beside the body, for example the query
     * @param boundary the boundary of a multipart body, empty for others
     */
    BodyDigest(String what, String boundary) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        digest.update(what.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        this.boundary = boundary.getBytes(StandardCharsets.ISO_8859_1);
        this.fallback = fallback(this.boundary);
    }

    /** Takes a whole body in; whether there was anything in it. */
    boolean of(InputStream body) throws IOException {
        byte[] buffer = new byte[64 << 10];
        boolean some = false;
        for (int length = body.read(buffer); length >= 0; length = body.read(buffer)) {
            update(buffer, 0, length);
            some = true;
        }
        return some;
    }

    void update(byte[] bytes, int from, int length) {
        if (boundary.length == 0) {
            digest.update(bytes, from, length);
            return;
        }
        for (int i = from; i < from + length; i++) {
            update(bytes[i]);
        }
    }

    private void update(byte next) {
        while (matched > 0 && boundary[matched] != next) {
            int shorter = fallback[matched - 1];
            digest.update(boundary, 0, matched - shorter);
            matched = shorter;
        }
        if (boundary[matched] == next) {
            matched++;
            if (matched == boundary.length) {
                matched = 0;
            }
        } else {
            digest.update(next);
        }
    }

    String hex() {
        digest.update(boundary, 0, matched);
        matched = 0;
        return HexFormat.of().formatHex(digest.digest());
    }

    /** For each prefix, the longest shorter prefix that ends it: where a search goes on after a mismatch. */
    private static int[] fallback(byte[] pattern) {
        int[] table = new int[pattern.length];
        int length = 0;
        for (int i = 1; i < pattern.length; i++) {
            while (length > 0 && pattern[i] != pattern[length]) {
                length = table[length - 1];
            }
            if (pattern[i] == pattern[length]) {
                length++;
            }
            table[i] = length;
        }
        return table;
    }
}
