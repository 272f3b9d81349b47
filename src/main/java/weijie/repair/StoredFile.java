package weijie.repair;

import java.nio.file.Path;
import weijie.shared.FileStore;
import weijie.shared.jpa.KeptFile;

/** A file to be sent: what it was called, what it is, and where it lies. */
public record StoredFile(String fileName, String mediaType, Path path) {

    public static StoredFile of(KeptFile file, FileStore store) {
        return new StoredFile(file.fileName(), file.mediaType(), store.read(file.sha256()));
    }
}
