package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.Optional;

/** The answers that can be given again. */
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

    void forgetUnfinished(String keyHash, String process) {
        em.createQuery("delete from StoredAnswer a where a.keyHash = :key and a.owner = :process and a.status is null")
                .setParameter("key", keyHash)
                .setParameter("process", process)
                .executeUpdate();
    }

    void forgetBefore(LocalDateTime moment) {
        em.createQuery("delete from StoredAnswer a where a.begunAt < :moment")
                .setParameter("moment", moment)
                .executeUpdate();
    }
}
