package weijie.shared.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDateTime;
import weijie.shared.FileStore;

/** What an entity knows of its file: what it was called, what it is, who brought it and when. The bytes lie in the {@link FileStore}. */
@Embeddable
public class KeptFile {

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "media_type")
    private String mediaType;

    private long bytes;
    private String sha256;

    @Column(name = "added_by")
    private String addedBy;

    @Column(name = "added_at")
    private LocalDateTime addedAt;

    protected KeptFile() {}

    private KeptFile(String fileName, String mediaType, FileStore.Kept kept, String addedBy, LocalDateTime addedAt) {
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.bytes = kept.bytes();
        this.sha256 = kept.sha256();
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    /** A file that was laid in the store just now; the time in UTC. */
    public static KeptFile of(
            String fileName, String mediaType, FileStore.Kept kept, String addedBy, LocalDateTime addedAt) {
        return new KeptFile(fileName, mediaType, kept, addedBy, addedAt);
    }

    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    public long bytes() {
        return bytes;
    }

    /** Its name in the store. */
    public String sha256() {
        return sha256;
    }

    public String addedBy() {
        return addedBy;
    }

    public LocalDateTime addedAt() {
        return addedAt;
    }
}
