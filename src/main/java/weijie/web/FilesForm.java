package weijie.web;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.primefaces.event.FileUploadEvent;
import weijie.repair.EvidenceDesk;

/** A form in which pictures and PDFs are chosen that go out with what it does; {@code w:files} draws them. */
public abstract class FilesForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    EvidenceDesk looking;

    private final int most;
    private final PendingFiles files = new PendingFiles();

    /** @param most how many it takes */
    protected FilesForm(int most) {
        this.most = most;
    }

    public void upload(FileUploadEvent event) {
        files.add(event.getFile(), most, looking::examine);
    }

    public void removeFile(int index) {
        files.remove(index);
    }

    public List<String> getFiles() {
        return files.names();
    }

    protected PendingFiles chosen() {
        return files;
    }
}
