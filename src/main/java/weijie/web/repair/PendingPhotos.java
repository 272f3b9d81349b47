package weijie.web.repair;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.primefaces.model.file.UploadedFile;
import weijie.repair.Evidence;
import weijie.repair.EvidenceDesk;

/** Photos that were chosen before the record they belong to is stored; they wait in temporary files. */
class PendingPhotos implements Serializable {

    private static final long serialVersionUID = 1L;

    private record Photo(String name, String path) implements Serializable {}

    private final List<Photo> photos = new ArrayList<>();

    /** Takes one in, unless it is no photo and no paper. */
    void add(UploadedFile file, EvidenceDesk desk) {
        try (InputStream content = file.getInputStream()) {
            desk.examine(file.getFileName(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (InputStream content = file.getInputStream()) {
            Path kept = Files.createTempFile("weijie-photo", "");
            Files.copy(content, kept, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            photos.add(new Photo(file.getFileName(), kept.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives them to the record. */
    void attachTo(String orderNo, EvidenceDesk desk) {
        for (Photo photo : photos) {
            try (InputStream content = Files.newInputStream(Path.of(photo.path()))) {
                desk.attach(orderNo, Evidence.Kind.PHOTO, photo.name(), content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        clear();
    }

    void remove(int index) {
        delete(photos.remove(index));
    }

    void clear() {
        photos.forEach(PendingPhotos::delete);
        photos.clear();
    }

    private static void delete(Photo photo) {
        try {
            Files.deleteIfExists(Path.of(photo.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> names() {
        return photos.stream().map(Photo::name).toList();
    }
}
