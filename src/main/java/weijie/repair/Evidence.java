package weijie.repair;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import weijie.shared.jpa.TimeOrderedId;

/** A file that proves something about a record; the bytes lie in the file store under their digest. */
@Entity
@Table(name = "evidence")
public class Evidence {

    /** What a file shows. */
    public enum Kind {
        PHOTO,
        SERVICE_SHEET,
        PURCHASE_PROOF,
        ANSWER
    }

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "order_id")
    private long orderId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

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

    protected Evidence() {}

    Evidence(
            long orderId,
            Kind kind,
            String fileName,
            String mediaType,
            long bytes,
            String sha256,
            String addedBy,
            LocalDateTime addedAt) {
        this.orderId = orderId;
        this.kind = kind;
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

    long orderId() {
        return orderId;
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

    OrderDetail.FileRow row() {
        return new OrderDetail.FileRow(id, kind, fileName, mediaType, bytes, addedBy, addedAt);
    }
}
