package weijie.collection;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import weijie.shared.jpa.KeptFile;
import weijie.shared.jpa.TimeOrderedId;

/** A picture or PDF beside a case: what shows that a debt cannot be had. */
@Entity
@Table(name = "collection_file")
public class CollectionFile {

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "case_id")
    private long caseId;

    @Embedded
    private KeptFile file;

    protected CollectionFile() {}

    CollectionFile(long caseId, KeptFile file) {
        this.caseId = caseId;
        this.file = file;
    }

    KeptFile file() {
        return file;
    }

    CollectionView.File row() {
        return new CollectionView.File(String.valueOf(id), file.fileName(), file.addedBy(), file.addedAt());
    }
}
