package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import weijie.shared.Reference;

/** The answers that can be given again, and what was done of which no answer is kept. */
@ApplicationScoped
class StoredAnswers {

    @PersistenceContext(unitName = "weijie")
    private EntityManager em;

    /** Notes that work begins, if nobody has noted that key; the primary key decides between two at once. */
    boolean begin(String keyHash, String bodyDigest, String process, LocalDateTime now) {
        return em.createNativeQuery(
                                "insert ignore into stored_answer (key_hash, body_digest, owner, begun_at) values (?1, ?2, ?3, ?4)")
                        .setParameter(1, keyHash)
                        .setParameter(2, bodyDigest)
                        .setParameter(3, process)
                        .setParameter(4, now)
                        .executeUpdate()
                == 1;
    }

    Optional<StoredAnswer> lock(String keyHash) {
        return Optional.ofNullable(em.find(StoredAnswer.class, keyHash, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Notes what the work that this key is for did, once in a transaction. */
    void mark(String keyHash, Reference about, LocalDateTime now) {
        if (em.find(RequestMark.class, keyHash) == null) {
            em.persist(new RequestMark(keyHash, about, now));
        }
    }

    /** What the work that this key is for did, though nobody was told. */
    Optional<Reference> mark(String keyHash) {
        return Optional.ofNullable(em.find(RequestMark.class, keyHash)).map(RequestMark::about);
    }

    void forgetMark(String keyHash) {
        em.createQuery("delete from RequestMark m where m.keyHash = :key")
                .setParameter("key", keyHash)
                .executeUpdate();
    }

    /** What was done stays known: only work that came to nothing is forgotten. */
    void forgetUnfinished(String keyHash, String process) {
        if (mark(keyHash).isEmpty()) {
            em.createQuery(
                            "delete from StoredAnswer a where a.keyHash = :key and a.owner = :process and a.status is null")
                    .setParameter("key", keyHash)
                    .setParameter("process", process)
                    .executeUpdate();
        }
    }

    void forgetBefore(LocalDateTime moment) {
        for (String old : List.of(
                "delete from StoredAnswer a where a.begunAt < :moment",
                "delete from RequestMark m where m.markedAt < :moment")) {
            em.createQuery(old).setParameter("moment", moment).executeUpdate();
        }
    }
}
