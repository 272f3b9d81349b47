package weijie.parts;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import weijie.shared.jpa.KeptFile;
import weijie.shared.jpa.TimeOrderedId;

/** A photo of a bad part: of the fault, of what an inspection found, or of what the centre says against it. */
@Entity
@Table(name = "part_photo")
public class PartPhoto {

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "bad_part_id")
    private long badPartId;

    @Column(name = "by_hq")
    private boolean byHeadquarters;

    @Embedded
    private KeptFile file;

    protected PartPhoto() {}

    PartPhoto(long badPartId, boolean byHeadquarters, KeptFile file) {
        this.badPartId = badPartId;
        this.byHeadquarters = byHeadquarters;
        this.file = file;
    }

    /** Whether headquarters took it; what others took proves nothing of an inspection. */
    boolean isByHeadquarters() {
        return byHeadquarters;
    }

    KeptFile file() {
        return file;
    }

    PhotoRow row() {
        return new PhotoRow(id, file.fileName(), file.mediaType(), file.bytes(), file.addedBy());
    }

    long id() {
        return id;
    }
}
