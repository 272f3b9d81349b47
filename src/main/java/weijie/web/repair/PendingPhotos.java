package weijie.web.repair;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
            Path arrived = Files.createTempFile("weijie-photo", "");
            Photo photo = new Photo(file.getFileName(), arrived.toString());
            try {
                Files.copy(content, arrived, StandardCopyOption.REPLACE_EXISTING);
                desk.examine(photo.name(), arrived);
                photos.add(photo);
            } finally {
                if (!photos.contains(photo)) {
                    delete(photo);
                }
            }
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
