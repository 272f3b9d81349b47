package weijie.settlement.penalty;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import weijie.shared.jpa.KeptFile;
import weijie.shared.jpa.TimeOrderedId;

/** A picture or PDF that proves a penalty, or that the other side laid beside its appeal. */
@Entity
@Table(name = "penalty_file")
public class PenaltyFile {

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "penalty_id")
    private long penaltyId;

    /** Laid beside the appeal; else it is evidence. */
    private boolean appeal;

    @Embedded
    private KeptFile file;

    protected PenaltyFile() {}

    PenaltyFile(Penalty penalty, boolean appeal, KeptFile file) {
        this.penaltyId = penalty.id();
        this.appeal = appeal;
        this.file = file;
    }

    KeptFile file() {
        return file;
    }

    PenaltyRow.File row() {
        return new PenaltyRow.File(
                String.valueOf(id),
                appeal ? PenaltyRow.Source.APPEAL : PenaltyRow.Source.PENALTY,
                file.fileName(),
                file.mediaType(),
                file.bytes(),
                file.addedBy(),
                file.addedAt());
    }
}
