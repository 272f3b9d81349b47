package weijie.repair;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import weijie.shared.jpa.KeptFile;
import weijie.shared.jpa.TimeOrderedId;

/** A file that proves something about a record. */
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

    @Embedded
    private KeptFile file;

    protected Evidence() {}

    Evidence(long orderId, Kind kind, KeptFile file) {
        this.orderId = orderId;
        this.kind = kind;
        this.file = file;
    }

    long id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    long orderId() {
        return orderId;
    }

    KeptFile file() {
        return file;
    }

    OrderDetail.FileRow row() {
        return new OrderDetail.FileRow(
                id, kind, file.fileName(), file.mediaType(), file.bytes(), file.addedBy(), file.addedAt());
    }
}
