package weijie.web.parts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.primefaces.event.FileUploadEvent;
import weijie.parts.BadPartDesk;
import weijie.parts.PhotoRow;
import weijie.shared.media.StoredFile;
import weijie.web.Download;
import weijie.web.Say;

/** The photos beside the piece at hand. */
@Named
@ViewScoped
public class PartPhotosPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    BadPartDesk desk;

    @Inject
    Say say;

    private String label;
    private List<PhotoRow> photos = List.of();

    /** The photos of a piece, which is at hand from now on. */
    public List<PhotoRow> of(String piece) {
        if (!piece.equals(label)) {
            label = piece;
            photos = desk.photos(label);
        }
        return photos;
    }

    /** A photo was chosen: it is laid beside the piece at once. */
    public void attach(FileUploadEvent event) {
        try (var content = event.getFile().getInputStream()) {
            desk.photograph(label, event.getFile().getFileName(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        photos = desk.photos(label);
        say.info("parts.bad.photographed", label, photos.size());
    }

    public void download(long photoId) {
        StoredFile file = desk.photo(label, photoId);
        Download.file(file.fileName(), out -> Files.copy(file.path(), out));
    }
}
