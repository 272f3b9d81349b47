package weijie.architecture.wrong.repair;

import jakarta.persistence.EntityManager;

/** A plural to which anybody may add. */
public class PublicWrites {

    EntityManager entities;

    public void add(Object entity) {
        entities.persist(entity);
    }
}
