package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/** The signed-in browsers. */
@ApplicationScoped
class SignInSessions {

    /** Nothing was heard from it for so long: it is over. The session itself has the same limit in web.xml. */
    static final Duration IDLE = Duration.ofMinutes(30);

    /** However busy it is, after so long the password is asked for again. */
    static final Duration ABSOLUTE = Duration.ofHours(12);

    @PersistenceContext(unitName = "weijie")
    private EntityManager em;

    void add(SignInSession session) {
        em.persist(session);
    }

    /** Notes a sign of life; false when the session was ended or is too old. */
    boolean touch(long id, LocalDateTime now) {
        return em.createQuery("update SignInSession s set s.lastSeenAt = :now where s.id = :id and s.endedAt is null"
                                + " and s.startedAt > :oldest")
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .setParameter("oldest", now.minus(ABSOLUTE))
                        .executeUpdate()
                == 1;
    }

    /** The open sessions of one person, or of everybody when no name is given, the latest first. */
    List<SignInSessionRow> open(String userName, LocalDateTime now, int most) {
        return em.createQuery(
                        "select new weijie.identity.SignInSessionRow(s.id, s.userName, s.startedAt, s.lastSeenAt, s.address,"
                                + " s.browser) from SignInSession s where s.endedAt is null and s.lastSeenAt > :idle"
                                + " and s.startedAt > :oldest and (:name is null or s.userName = :name)"
                                + " order by s.lastSeenAt desc",
                        SignInSessionRow.class)
                .setParameter("idle", now.minus(IDLE))
                .setParameter("oldest", now.minus(ABSOLUTE))
                .setParameter("name", userName)
                .setMaxResults(most)
                .getResultList();
    }

    boolean isProvenSince(long id, LocalDateTime moment) {
        return em.createQuery(
                                "select count(s) from SignInSession s where s.id = :id and s.provenAt >= :moment",
                                Long.class)
                        .setParameter("id", id)
                        .setParameter("moment", moment)
                        .getSingleResult()
                > 0;
    }

    void prove(long id, LocalDateTime now) {
        em.createQuery("update SignInSession s set s.provenAt = :now where s.id = :id and s.endedAt is null")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Ends one session; false when it was over already. */
    boolean end(long id, String by, LocalDateTime now) {
        return em.createQuery(
                                "update SignInSession s set s.endedAt = :now, s.endedBy = :by where s.id = :id and s.endedAt is null")
                        .setParameter("now", now)
                        .setParameter("by", by)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** Ends all sessions of a person but one. */
    List<Long> endAll(String userName, long exceptId, String by, LocalDateTime now) {
        List<Long> ids = em.createQuery(
                        "select s.id from SignInSession s where s.userName = :name and s.endedAt is null and s.id <> :except",
                        Long.class)
                .setParameter("name", userName)
                .setParameter("except", exceptId)
                .getResultList();
        ids.forEach(id -> end(id, by, now));
        return ids;
    }
}
