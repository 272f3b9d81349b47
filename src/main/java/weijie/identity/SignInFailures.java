package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDateTime;

/** The counters of failed attempts. */
@ApplicationScoped
class SignInFailures {

    @PersistenceContext(unitName = "weijie")
    private EntityManager em;

    Duration delay(String userName, LocalDateTime now) {
        return em.createQuery("select f from SignInFailure f where f.subject = :subject", SignInFailure.class)
                .setParameter("subject", subject(userName))
                .getResultStream()
                .findFirst()
                .map(failure -> failure.delay(now))
                .orElse(Duration.ZERO);
    }

    /** Counts a failure; the row is made or locked first, so that two at once count as two. */
    void countOne(String userName, LocalDateTime now) {
        String subject = subject(userName);
        em.createNativeQuery("insert into sign_in_failure (subject, failures, last_at) values (?1, 0, ?2)"
                        + " on duplicate key update subject = subject")
                .setParameter(1, subject)
                .setParameter(2, now)
                .executeUpdate();
        em.find(SignInFailure.class, subject, LockModeType.PESSIMISTIC_WRITE).countOne(now);
    }

    void forget(String userName) {
        em.createQuery("delete from SignInFailure f where f.subject = :subject")
                .setParameter("subject", subject(userName))
                .executeUpdate();
    }

    private static String subject(String userName) {
        return Digest.of(User.normal(userName));
    }
}
