package weijie.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import weijie.shared.FileStore;

/**
 * The files of exports, beside those that are kept for good and not among them: they can be made again, so no row of the database speaks
 * of them, no backup takes them along, and they are deleted when their time is over. Every server that uses the database sees them.
 */
@ApplicationScoped
public class ExportFiles {

    private static final String FOLDER = "exports";

    @Inject
    FileStore store;

    /** An empty file to write to, until it is {@link #keep kept}. */
    Path begin() {
        try {
            return Files.createTempFile(Files.createDirectories(folder()), "arriving", ".part");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on this is the file of the export. */
    void keep(long id, Path made) {
        try {
            Files.move(made, file(id), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Path> find(long id) {
        return Optional.of(file(id)).filter(Files::exists);
    }

    /** Deletes what was written last before this moment, finished or not. */
    void forgetBefore(Instant moment) {
        try {
            for (Path file : all()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(Files.createDirectories(folder()))) {
            return files.toList();
        }
    }

    private Path file(long id) {
        return folder().resolve(id + ".xlsx");
    }

    private Path folder() {
        return store.root().resolve(FOLDER);
    }
}
