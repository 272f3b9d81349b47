package weijie.importing;

import static weijie.shared.ListOrder.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import weijie.network.Scope;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Refusal;
import weijie.shared.Slice;
import weijie.shared.jpa.PagedQuery;

/** The batches, each seen by headquarters and by the centre whose it is. */
@ApplicationScoped
public class ImportJobs {

    private static final ListOrder<ImportRow> ORDER =
            ListOrder.of(number("j.id", ImportRow::id).down());

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    void add(ImportJob job) {
        entities.persist(job);
        entities.flush();
    }

    Optional<ImportJob> find(long id, Scope scope) {
        return Optional.ofNullable(entities.find(ImportJob.class, id)).filter(job -> isIn(scope, job));
    }

    /**
     * The batch.
     *
     * @throws Refusal {@code IM-013} when there is none that the scope covers
     */
    ImportJob at(long id, Scope scope) {
        return find(id, scope).orElseThrow(() -> Refusal.notFound("IM-013"));
    }

    /** The batch, which nobody else changes before this transaction ends; refuses as {@link #at}. */
    ImportJob lock(long id, Scope scope) {
        return Optional.ofNullable(entities.find(ImportJob.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(job -> isIn(scope, job))
                .orElseThrow(() -> Refusal.notFound("IM-013"));
    }

    private static boolean isIn(Scope scope, ImportJob job) {
        return scope.isAll() || scope.isCentre() && scope.centreId().equals(job.centreId());
    }

    /** The newest first. */
    Listing<ImportRow> list(ImportCriteria criteria, Scope scope, Slice slice) {
        String where = " where (:centre is null or j.centreId = :centre) and (:kind is null or j.kind = :kind)"
                + " and (:state is null or j.state = :state) and (:text is null or j.fileName like :text or j.batchNo like :text"
                + " or j.createdByName like :text)";
        if (scope.isOutlet()) {
            return Listing.none();
        }
        long total = bind(entities.createQuery("select count(j) from ImportJob j" + where, Long.class), criteria, scope)
                .getSingleResult();
        ListPage<ImportRow> page = ORDER.page(slice);
        List<ImportRow> rows = PagedQuery.rows(
                        bind(
                                entities.createQuery(
                                        "select j from ImportJob j" + where + page.jpql(), ImportJob.class),
                                criteria,
                                scope),
                        page)
                .stream()
                .map(ImportJob::row)
                .toList();
        return page.of(rows, total);
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, ImportCriteria criteria, Scope scope) {
        return query.setParameter("centre", scope.centreId())
                .setParameter("kind", criteria.kind())
                .setParameter("state", criteria.state())
                .setParameter("text", criteria.like());
    }

    /** The last batch of the very same file that the caller may see and that came to something. */
    Optional<ImportJob> lastOf(String sha256, ImportKind kind, Scope scope) {
        return entities.createQuery(
                        "select j from ImportJob j where j.sha256 = :sha256 and j.kind = :kind and j.state not in :gone"
                                + " and (:centre is null or j.centreId = :centre) order by j.id desc",
                        ImportJob.class)
                .setParameter("sha256", sha256)
                .setParameter("kind", kind)
                .setParameter("gone", List.of(ImportState.CANCELLED, ImportState.ROLLED_BACK, ImportState.FAILED))
                .setParameter("centre", scope.centreId())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The batches of the very same file that the caller may see and that came to something, the oldest first. */
    List<ImportJob> ofFile(String sha256, ImportKind kind, Scope scope) {
        return entities.createQuery(
                        "select j from ImportJob j where j.sha256 = :sha256 and j.kind = :kind and j.state not in :gone"
                                + " and (:centre is null or j.centreId = :centre) order by j.id",
                        ImportJob.class)
                .setParameter("sha256", sha256)
                .setParameter("kind", kind)
                .setParameter("gone", List.of(ImportState.CANCELLED, ImportState.ROLLED_BACK))
                .setParameter("centre", scope.centreId())
                .getResultList();
    }

    /** A batch at rest since before the moment whose rows are still kept, if there is one. */
    Optional<Long> restingSince(LocalDateTime moment) {
        return entities.createQuery(
                        "select j.id from ImportJob j where j.rowsForgotten = false and j.state in :resting"
                                + " and coalesce(j.committedAt, j.checkedAt, j.createdAt) < :moment order by j.id",
                        Long.class)
                .setParameter(
                        "resting",
                        List.of(
                                ImportState.COMMITTED,
                                ImportState.FAILED,
                                ImportState.CANCELLED,
                                ImportState.ROLLED_BACK))
                .setParameter("moment", moment)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The next number of the day, IM-yyyyMMdd-nnn; whoever else wants one waits for the transaction. */
    String nextBatchNo(LocalDate day) {
        entities.createNativeQuery(
                        "insert into import_number (day, last) values (?1, 1) on duplicate key update last = last + 1")
                .setParameter(1, java.sql.Date.valueOf(day))
                .executeUpdate();
        Number last = (Number) entities.createNativeQuery("select last from import_number where day = ?1")
                .setParameter(1, java.sql.Date.valueOf(day))
                .getSingleResult();
        return "IM-" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format("-%03d", last.intValue());
    }
}
