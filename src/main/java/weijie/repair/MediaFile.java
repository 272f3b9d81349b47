package weijie.repair;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import weijie.shared.FileStore;
import weijie.shared.Refusal;
import weijie.shared.jpa.KeptFile;

/** A file on its way in: its kind is told from its first bytes, and its name is made harmless. */
public record MediaFile(String fileName, String mediaType, InputStream content) {

    /** The largest file that is taken, in bytes. */
    private static final long BYTES_MOST = 10L << 20;

    private static final int HEAD = 16;
    private static final int NAME_MOST = 120;

    /**
     * Looks at the first bytes.
     *
     * @throws Refusal {@code RR-215} for what is neither a picture nor a PDF
     */
    public static MediaFile read(String fileName, InputStream content) {
        try {
            BufferedInputStream buffered = new BufferedInputStream(content);
            buffered.mark(HEAD);
            byte[] head = buffered.readNBytes(HEAD);
            buffered.reset();
            String mediaType = mediaType(head);
            Refusal.unless(mediaType != null, Refusal.Kind.INVALID, "RR-215", name(fileName));
            return new MediaFile(name(fileName), mediaType, buffered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Lays it in the store.
     *
     * @throws Refusal {@code IM-006} when it is too large
     */
    public KeptFile keep(FileStore store, String addedBy, LocalDateTime addedAt) {
        return KeptFile.of(fileName, mediaType, store.keep(content, BYTES_MOST), addedBy, addedAt);
    }

    /** What the first bytes say it is; {@code null} for anything that is neither a picture nor a PDF. */
    static String mediaType(byte[] head) {
        if (starts(head, 0, 0xFF, 0xD8, 0xFF)) {
            return "image/jpeg";
        }
        if (starts(head, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return "image/png";
        }
        if (starts(head, 0, 'R', 'I', 'F', 'F') && starts(head, 8, 'W', 'E', 'B', 'P')) {
            return "image/webp";
        }
        return starts(head, 0, '%', 'P', 'D', 'F', '-') ? "application/pdf" : null;
    }

    private static boolean starts(byte[] head, int from, int... bytes) {
        if (head.length < from + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[from + i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static String name(String given) {
        String plain = (given == null ? "" : given)
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\"<>|:*?]", "_")
                .strip();
        String named = plain.isEmpty() ? "file" : plain;
        return named.length() <= NAME_MOST ? named : named.substring(named.length() - NAME_MOST);
    }
}
