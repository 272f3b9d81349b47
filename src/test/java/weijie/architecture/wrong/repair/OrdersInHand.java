package weijie.architecture.wrong.repair;

import jakarta.persistence.EntityManager;

/** A query outside the plural that owns it. */
public class OrdersInHand {

    EntityManager entities;

    long count() {
        return entities.createQuery("SELECT COUNT(o) FROM RepairOrder o", Long.class)
                .getSingleResult();
    }
}
