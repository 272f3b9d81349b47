package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The files beside disputes; they go with their dispute. */
@ApplicationScoped
public class DisputeFiles {

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    void add(DisputeFile file) {
        entities.persist(file);
    }

    long countOf(Dispute dispute) {
        return entities.createQuery("select count(f) from DisputeFile f where f.disputeId = :id", Long.class)
                .setParameter("id", dispute.id())
                .getSingleResult();
    }

    /** The files beside every dispute of a statement, by dispute, in the order in which they came. */
    Map<Long, List<DisputeFileRow>> of(Statement statement) {
        return entities.createQuery(
                        "select f from DisputeFile f, Dispute d where d.id = f.disputeId and d.statementId = :id order by f.id",
                        DisputeFile.class)
                .setParameter("id", statement.id())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        DisputeFile::disputeId, Collectors.mapping(DisputeFile::row, Collectors.toList())));
    }

    /** A file of a statement's dispute. */
    Optional<DisputeFile> find(Statement statement, long fileId) {
        return entities.createQuery(
                        "select f from DisputeFile f, Dispute d where f.id = :file and d.id = f.disputeId and d.statementId = :id",
                        DisputeFile.class)
                .setParameter("file", fileId)
                .setParameter("id", statement.id())
                .getResultStream()
                .findFirst();
    }
}
