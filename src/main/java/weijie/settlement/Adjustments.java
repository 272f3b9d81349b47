package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import weijie.network.ServiceCentre;
import weijie.shared.Money;

/** All corrections of published lines, the latest first. */
@ApplicationScoped
public class Adjustments {

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    public List<AdjustmentRow> list() {
        return entities.createQuery(
                        "select a, c from Adjustment a, ServiceCentre c where c.id = a.centreId order by a.id desc",
                        Object[].class)
                .setMaxResults(500)
                .getResultStream()
                .map(pair -> row((Adjustment) pair[0], (ServiceCentre) pair[1]))
                .toList();
    }

    AdjustmentRow row(Adjustment adjustment) {
        return row(adjustment, entities.find(ServiceCentre.class, adjustment.centreId()));
    }

    private static AdjustmentRow row(Adjustment adjustment, ServiceCentre centre) {
        return adjustment.row(centre.code(), centre.name());
    }

    /** Nobody else corrects this order before the transaction ends. */
    void lockOrder(long orderId) {
        entities.createNativeQuery("SELECT id FROM repair_order WHERE id = ?1 FOR UPDATE")
                .setParameter(1, orderId)
                .getSingleResult();
    }

    /** What corrections that wait for approval or for a statement take back of an order; zero or less. */
    Money takenBack(long orderId) {
        return entities.createQuery(
                        "select a from Adjustment a where a.orderId = :order and a.state in (:proposed, :approved)",
                        Adjustment.class)
                .setParameter("order", orderId)
                .setParameter("proposed", Adjustment.State.PROPOSED)
                .setParameter("approved", Adjustment.State.APPROVED)
                .getResultStream()
                .map(Adjustment::amount)
                .filter(Money::isNegative)
                .reduce(Money.ZERO, Money::plus);
    }

    void add(Adjustment adjustment) {
        entities.persist(adjustment);
    }

    Optional<Adjustment> lock(long id) {
        return Optional.ofNullable(entities.find(Adjustment.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those a published statement has carried are done. */
    int settle(Statement statement) {
        return entities.createNativeQuery("""
                        UPDATE adjustment a JOIN statement_line l ON l.order_id = a.order_id AND l.origin_month = a.origin_month
                        SET a.state = 'SETTLED', a.settled_month = ?1, a.version = a.version + 1
                        WHERE l.run_id = ?2 AND l.centre_id = ?3 AND l.residual_no = ?4 AND l.reason_code = 'ADJUSTMENT_OF_PUBLISHED'
                        AND a.state = 'APPROVED' AND a.centre_id = ?3""")
                .setParameter(1, statement.month().toString())
                .setParameter(2, statement.runId())
                .setParameter(3, statement.centreId())
                .setParameter(4, statement.residualNo())
                .executeUpdate();
    }
}
