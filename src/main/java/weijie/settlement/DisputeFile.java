package weijie.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import weijie.shared.jpa.TimeOrderedId;

/** A picture or PDF that one of the two sides laid beside a dispute; the bytes lie in the file store under their digest. */
@Entity
@Table(name = "dispute_file")
public class DisputeFile {

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "dispute_id")
    private long disputeId;

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

    protected DisputeFile() {}

    DisputeFile(
            Dispute dispute,
            String fileName,
            String mediaType,
            long bytes,
            String sha256,
            String addedBy,
            LocalDateTime addedAt) {
        this.disputeId = dispute.id();
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.sha256 = sha256;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    public long id() {
        return id;
    }

    public long disputeId() {
        return disputeId;
    }

    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    public String sha256() {
        return sha256;
    }

    DisputeFileRow row() {
        return new DisputeFileRow(id, fileName, mediaType, bytes, addedBy, addedAt);
    }
}
