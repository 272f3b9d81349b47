package weijie.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** What lies beside cases. */
@ApplicationScoped
public class CollectionFiles {

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    void add(CollectionFile file) {
        entities.persist(file);
        entities.flush();
    }

    List<CollectionFile> of(long caseId) {
        return entities.createQuery(
                        "select f from CollectionFile f where f.caseId = :id order by f.id", CollectionFile.class)
                .setParameter("id", caseId)
                .getResultList();
    }

    Optional<CollectionFile> find(long caseId, long fileId) {
        return Optional.ofNullable(entities.find(CollectionFile.class, fileId))
                .filter(file -> of(caseId).contains(file));
    }
}
