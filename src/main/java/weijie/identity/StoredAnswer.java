package weijie.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** The answer to a request that carried an Idempotency-Key, or the note that one is being worked on. */
@Entity
@Table(name = "stored_answer")
class StoredAnswer {

    @Id
    @Column(name = "key_hash")
    private String keyHash;

    @Column(name = "body_digest")
    private String bodyDigest;

    private String owner;

    @Column(name = "begun_at")
    private LocalDateTime begunAt;

    private Integer status;

    @Column(name = "content_type")
    private String contentType;

    private String location;

    private String etag;

    @Column(name = "job_id")
    private Long jobId;

    private byte[] body;

    private String rights;

    protected StoredAnswer() {}

    boolean isFor(String digest) {
        return bodyDigest.equals(digest);
    }

    boolean isFinished() {
        return status != null;
    }

    boolean isBegunBefore(LocalDateTime moment) {
        return begunAt.isBefore(moment);
    }

    boolean isWorkedOnBy(String process) {
        return owner.equals(process);
    }

    /** Whether whoever has these rights may see the answer. */
    boolean isFor(Rights now) {
        return rights == null || now.cover(rights);
    }

    /** The work begins, or begins again. */
    void begin(String process, String digest, LocalDateTime now) {
        owner = process;
        bodyDigest = digest;
        begunAt = now;
        status = null;
        contentType = null;
        location = null;
        etag = null;
        jobId = null;
        body = null;
        rights = null;
    }

    void finish(Answer answer, Rights answeredUnder) {
        rights = answeredUnder.toString();
        status = answer.status();
        contentType = answer.contentType();
        location = answer.location();
        etag = answer.etag();
        jobId = answer.jobId();
        body = answer.body();
    }

    Answer answer() {
        return new Answer(status, contentType, location, etag, jobId, body == null ? new byte[0] : body);
    }
}
