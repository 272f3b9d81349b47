package weijie.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** All jobs. */
@ApplicationScoped
public class Jobs {

    @PersistenceContext(unitName = "weijie")
    private EntityManager em;

    Optional<Job> find(long id) {
        return Optional.ofNullable(em.find(Job.class, id));
    }

    Optional<Job> lock(long id) {
        return Optional.ofNullable(em.find(Job.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The latest jobs of one person. */
    List<JobRow> of(String userName, int most) {
        return em.createQuery("select j from Job j where j.startedBy = :name order by j.id desc", Job.class)
                .setParameter("name", userName)
                .setMaxResults(most)
                .getResultStream()
                .map(Job::row)
                .toList();
    }

    /** Jobs nobody works on: never begun, or begun by a process that gives no sign of life. */
    List<Long> orphans(LocalDateTime queuedBefore, LocalDateTime silentSince) {
        return em.createQuery(
                        "select j.id from Job j where (j.state = :queued and j.createdAt < :queuedBefore)"
                                + " or (j.state = :running and j.heartbeatAt < :silentSince) order by j.id",
                        Long.class)
                .setParameter("queued", JobState.QUEUED)
                .setParameter("running", JobState.RUNNING)
                .setParameter("queuedBefore", queuedBefore)
                .setParameter("silentSince", silentSince)
                .getResultList();
    }

    /** Notes how far it is and whether it should stop; false when it is no longer this process's or should stop. */
    boolean progress(long id, String owner, long done, long total, LocalDateTime now) {
        int changed = em.createQuery("update Job j set j.done = :done, j.total = :total, j.heartbeatAt = :now"
                        + " where j.id = :id and j.owner = :owner and j.cancelRequested = false")
                .setParameter("done", done)
                .setParameter("total", total)
                .setParameter("now", now)
                .setParameter("id", id)
                .setParameter("owner", owner)
                .executeUpdate();
        return changed == 1;
    }

    void heartbeat(String owner, LocalDateTime now) {
        em.createQuery("update Job j set j.heartbeatAt = :now where j.owner = :owner and j.state = :running")
                .setParameter("now", now)
                .setParameter("owner", owner)
                .setParameter("running", JobState.RUNNING)
                .executeUpdate();
    }

    void add(Job job) {
        em.persist(job);
    }
}
