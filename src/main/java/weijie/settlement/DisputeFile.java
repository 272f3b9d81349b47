package weijie.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import weijie.shared.jpa.KeptFile;
import weijie.shared.jpa.TimeOrderedId;

/** A picture or PDF that one of the two sides laid beside a dispute. */
@Entity
@Table(name = "dispute_file")
public class DisputeFile {

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "dispute_id")
    private long disputeId;

    @Embedded
    private KeptFile file;

    protected DisputeFile() {}

    DisputeFile(Dispute dispute, KeptFile file) {
        this.disputeId = dispute.id();
        this.file = file;
    }

    long disputeId() {
        return disputeId;
    }

    KeptFile file() {
        return file;
    }

    DisputeFileRow row() {
        return new DisputeFileRow(id, file.fileName(), file.mediaType(), file.bytes(), file.addedBy(), file.addedAt());
    }
}
