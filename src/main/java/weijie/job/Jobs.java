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

    /** The jobs a process works on, as they stand; nothing is locked. */
    List<Long> runningOf(String owner) {
        return em.createQuery(
                        "select j.id from Job j where j.owner = :owner and j.state = :running order by j.id",
                        Long.class)
                .setParameter("owner", owner)
                .setParameter("running", JobState.RUNNING)
                .getResultList();
    }

    /**
     * A sign of life for one job, reached by its key as every other change of a job: an update that came through the index of states
     * would lock the same two entries in the other order, and the two would wait for each other.
     */
    void heartbeat(long id, String owner, LocalDateTime now) {
        em.createQuery("update Job j set j.heartbeatAt = :now where j.id = :id and j.owner = :owner")
                .setParameter("now", now)
                .setParameter("id", id)
                .setParameter("owner", owner)
                .executeUpdate();
    }

    void add(Job job) {
        em.persist(job);
    }
}
