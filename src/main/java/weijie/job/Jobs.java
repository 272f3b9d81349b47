package weijie.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
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

    /** Jobs of the same kind about the same that have not ended, the first first. */
    List<Job> unfinished(String kind, String payload) {
        return em.createQuery(
                        "select j from Job j where j.state in (:queued, :running) and j.kind = :kind and j.payload = :payload order by j.id",
                        Job.class)
                .setParameter("queued", JobState.QUEUED)
                .setParameter("running", JobState.RUNNING)
                .setParameter("kind", kind)
                .setParameter("payload", payload)
                .getResultList();
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

    /** Notes how far it is; false when it is no longer run with this ticket or should stop. */
    boolean progress(JobTicket ticket, long done, long total, LocalDateTime now) {
        return held(
                                "update Job j set j.done = :done, j.total = :total, j.heartbeatAt = :now",
                                ticket,
                                " and j.cancelRequested = false")
                        .setParameter("done", done)
                        .setParameter("total", total)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /**
     * A sign of life for one job, reached by its key as every other change of a job: an update that came through the index of states
     * would lock the same two entries in the other order, and the two would wait for each other.
     */
    void heartbeat(JobTicket ticket, LocalDateTime now) {
        held("update Job j set j.heartbeatAt = :now", ticket, "")
                .setParameter("now", now)
                .executeUpdate();
    }

    /** A change that takes place only while the job is run with this ticket. */
    private Query held(String change, JobTicket ticket, String more) {
        return em.createQuery(change
                        + " where j.id = :id and j.state = :running and j.owner = :process and j.attempts = :attempt"
                        + more)
                .setParameter("id", ticket.id())
                .setParameter("running", JobState.RUNNING)
                .setParameter("process", ticket.process())
                .setParameter("attempt", ticket.attempt());
    }

    void add(Job job) {
        em.persist(job);
    }
}
