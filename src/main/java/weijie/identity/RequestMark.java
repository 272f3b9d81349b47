package weijie.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import weijie.shared.Reference;

/**
 * What a request with an Idempotency-Key did first, noted in the transaction that did it: it stands exactly when the work does, whatever
 * became of the answer.
 */
@Entity
@Table(name = "request_mark")
class RequestMark {

    @Id
    @Column(name = "key_hash")
    private String keyHash;

    @Column(name = "about_kind")
    private String aboutKind;

    @Column(name = "about_id")
    private String aboutId;

    @Column(name = "marked_at")
    private LocalDateTime markedAt;

    protected RequestMark() {}

    RequestMark(String keyHash, Reference about, LocalDateTime markedAt) {
        this.keyHash = keyHash;
        aboutKind = about.kind();
        aboutId = about.id().length() <= 100 ? about.id() : about.id().substring(0, 100);
        this.markedAt = markedAt;
    }

    Reference about() {
        return new Reference(aboutKind, aboutId);
    }
}
