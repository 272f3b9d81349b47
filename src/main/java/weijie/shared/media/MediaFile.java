package weijie.shared.media;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import weijie.shared.FileStore;
import weijie.shared.Refusal;
import weijie.shared.jpa.KeptFile;

/** A file on its way in: its kind is told from all of its bytes, and its name is made harmless. */
public final class MediaFile {

    /** The largest file that is taken, in bytes. */
    private static final long BYTES_MOST = 10L << 20;

    private static final int NAME_MOST = 120;

    private MediaFile() {}

    /**
     * Lays a picture or paper in the store; what hangs behind the end of a picture is left out.
     *
     * @throws Refusal {@code IM-006} when it is too large, else as {@link #look}
     */
    public static KeptFile keep(
            String fileName, InputStream content, FileStore store, String addedBy, LocalDateTime addedAt) {
        MediaKind[] kind = new MediaKind[1];
        FileStore.Kept kept = store.keep(content, BYTES_MOST, arrived -> {
            MediaKind.Found found = look(fileName, arrived);
            kind[0] = found.kind();
            return found.bytes();
        });
        return KeptFile.of(kind[0].named(name(fileName)), kind[0].mediaType(), kept, addedBy, addedAt);
    }

    /**
     * What a file is.
     *
     * @throws Refusal {@code RR-215} for what is neither a picture nor a PDF, {@code FL-006} and {@code FL-007} for what begins like one
     */
    public static MediaKind.Found look(String fileName, Path arrived) {
        return MediaKind.of(arrived).orElseThrow(() -> Refusal.invalid("RR-215", name(fileName)));
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
