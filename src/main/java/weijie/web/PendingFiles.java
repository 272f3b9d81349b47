package weijie.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.primefaces.model.file.UploadedFile;
import weijie.shared.Refusal;

/** Files that were chosen before the thing they belong to is stored or done; they wait in temporary files. */
public final class PendingFiles implements Serializable {

    private static final long serialVersionUID = 1L;

    private record Waiting(String name, String path) implements Serializable {}

    private final List<Waiting> files = new ArrayList<>();

    /** Takes one in, unless the look at it refuses it or there are enough. */
    public void add(UploadedFile file, int most, BiConsumer<String, Path> look) {
        Refusal.unless(files.size() < most, Refusal.Kind.CONFLICT, "RR-213", most);
        try (InputStream content = file.getInputStream()) {
            Path arrived = Files.createTempFile("weijie-file", "");
            Waiting one = new Waiting(file.getFileName(), arrived.toString());
            try {
                Files.copy(content, arrived, StandardCopyOption.REPLACE_EXISTING);
                look.accept(one.name(), arrived);
                files.add(one);
            } finally {
                if (!files.contains(one)) {
                    delete(one);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives each of them to the place. */
    public void giveTo(BiConsumer<String, InputStream> place) {
        for (Waiting one : files) {
            try (InputStream content = Files.newInputStream(Path.of(one.path()))) {
                place.accept(one.name(), content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public void remove(int index) {
        delete(files.remove(index));
    }

    public void clear() {
        files.forEach(PendingFiles::delete);
        files.clear();
    }

    private static void delete(Waiting one) {
        try {
            Files.deleteIfExists(Path.of(one.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> names() {
        return files.stream().map(Waiting::name).toList();
    }
}
