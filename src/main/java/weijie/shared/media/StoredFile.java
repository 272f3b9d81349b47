package weijie.shared.media;

import java.nio.file.Path;
import weijie.shared.FileStore;
import weijie.shared.Refusal;
import weijie.shared.jpa.KeptFile;

/** A file to be sent: what it was called, what it is, and where it lies. */
public record StoredFile(String fileName, String mediaType, Path path) {

    private static final String UNKNOWN = "application/octet-stream";

    /** A kept file under the type that its bytes bear out today, whatever was believed when it came. */
    public static StoredFile of(KeptFile file, FileStore store) {
        Path path = store.read(file.sha256());
        try {
            return MediaKind.of(path)
                    .map(found -> found.kind())
                    .map(kind -> new StoredFile(kind.named(file.fileName()), kind.mediaType(), path))
                    .orElseGet(() -> new StoredFile(file.fileName(), UNKNOWN, path));
        } catch (Refusal notWhole) {
            return new StoredFile(file.fileName(), UNKNOWN, path);
        }
    }
}
