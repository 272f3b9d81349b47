package weijie.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import weijie.network.Scope;
import weijie.repair.check.Finding;
import weijie.repair.check.RepairStatus;
import weijie.shared.BusinessClock;
import weijie.shared.Names;
import weijie.shared.Refusal;

/** All repair records with their findings, timeline and files, as people work on them; lists are {@link OrderLists}. */
@ApplicationScoped
public class RepairOrders {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    @Inject
    Names names;

    /**
     * The record with this number, which is kept in capitals however it is written.
     *
     * @throws Refusal {@code RR-200} when there is none that the scope covers
     */
    RepairOrder mine(String orderNo, Scope scope) {
        return entities.createQuery("select o from RepairOrder o where o.orderNo = :no", RepairOrder.class)
                .setParameter("no", orderNo.toUpperCase(Locale.ROOT))
                .getResultStream()
                .filter(order -> scope.covers(order.centreId(), order.outletId()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("RR-200", orderNo));
    }

    /**
     * The record as somebody saw it, which nobody else changes before this transaction ends.
     *
     * @param version which they saw; {@code null} when they do not mind
     * @throws Refusal {@code RR-200} as {@link #mine}, {@code RR-202} when it was changed since
     */
    RepairOrder seen(String orderNo, Integer version, Scope scope) {
        RepairOrder order = mine(orderNo, scope);
        entities.refresh(order, LockModeType.PESSIMISTIC_WRITE);
        demandVersion(order, version);
        return order;
    }

    /** The record, which nobody else changes before this transaction ends; refuses as {@link #mine}. */
    RepairOrder lock(long id, Scope scope) {
        return Optional.ofNullable(entities.find(RepairOrder.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(order -> scope.covers(order.centreId(), order.outletId()))
                .orElseThrow(() -> Refusal.notFound("RR-200", id));
    }

    /** Every record of a unit, in the order of acceptance; whoever shows them minds the scope. */
    List<RepairOrder> ofSerial(String serialNo) {
        return entities.createQuery(
                        "select o from RepairOrder o where o.unit.serialNo = :serial and o.repairStatus <> :cancelled"
                                + " order by o.acceptedOn, o.id",
                        RepairOrder.class)
                .setParameter("serial", serialNo)
                .setParameter("cancelled", RepairStatus.CANCELLED)
                .setMaxResults(200)
                .getResultList();
    }

    List<OrderEvent> eventsOf(long orderId) {
        return entities.createQuery(
                        "select e from OrderEvent e where e.orderId = :id order by e.id desc", OrderEvent.class)
                .setParameter("id", orderId)
                .getResultList();
    }

    List<Evidence> evidenceOf(long orderId) {
        return entities.createQuery("select e from Evidence e where e.orderId = :id order by e.id", Evidence.class)
                .setParameter("id", orderId)
                .getResultList();
    }

    List<OrderCallback> callbacksOf(long orderId) {
        return entities.createQuery(
                        "select c from OrderCallback c where c.orderId = :id order by c.id desc", OrderCallback.class)
                .setParameter("id", orderId)
                .getResultList();
    }

    void add(OrderCallback call) {
        entities.persist(call);
    }

    Optional<Evidence> evidence(long id) {
        return Optional.ofNullable(entities.find(Evidence.class, id));
    }

    /**
     * Stores a new record at once.
     *
     * @throws Refusal {@code RR-220} when somebody else took the number since it was checked
     */
    void addNew(RepairOrder order) {
        entities.persist(order);
        try {
            entities.flush();
        } catch (PersistenceException e) {
            if (isDuplicate(e)) {
                throw Refusal.conflict("RR-220", order.orderNo());
            }
            throw e;
        }
    }

    private static boolean isDuplicate(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLIntegrityConstraintViolationException) {
                return true;
            }
        }
        return false;
    }

    void add(OrderFinding finding) {
        entities.persist(finding);
    }

    /** What the checks said of the version that is stored. */
    List<Finding> findingsOf(long orderId) {
        return entities.createQuery("select f from OrderFinding f where f.orderId = :id", OrderFinding.class)
                .setParameter("id", orderId)
                .getResultStream()
                .map(OrderFinding::finding)
                .toList();
    }

    /** Refuses when somebody else changed the record after the caller saw it, and says who and when. */
    private void demandVersion(RepairOrder order, Integer seen) {
        if (seen != null && seen != order.version()) {
            List<OrderEvent> events = eventsOf(order.id());
            List<OrderEvent> since = since(events, seen);
            OrderEvent last = since.stream().findFirst().orElse(events.isEmpty() ? null : events.get(0));
            throw Refusal.stale(
                    "RR-202",
                    order.orderNo(),
                    last == null ? "" : names.of(last.userName()),
                    last == null
                            ? ""
                            : last.at()
                                    .atZone(ZoneOffset.UTC)
                                    .withZoneSameInstant(BusinessClock.ZONE)
                                    .format(MINUTE),
                    ChangedFields.of(since));
        }
    }

    /** What was done to a record since somebody saw this version of it, the latest first. */
    List<OrderEvent> changesSince(long orderId, int version) {
        return since(eventsOf(orderId), version);
    }

    private static List<OrderEvent> since(List<OrderEvent> events, int version) {
        return events.stream().filter(event -> event.isChangeSince(version)).toList();
    }

    void add(OrderEvent event) {
        entities.persist(event);
    }

    void add(Evidence evidence) {
        entities.persist(evidence);
    }

    void remove(Evidence evidence) {
        entities.remove(evidence);
    }

    /** Replaces what the checks said of an earlier version. */
    void replaceFindings(long orderId, List<Finding> findings) {
        entities.createQuery("delete from OrderFinding f where f.orderId = :id")
                .setParameter("id", orderId)
                .executeUpdate();
        findings.forEach(finding -> entities.persist(OrderFinding.of(orderId, finding)));
    }

    void flush() {
        entities.flush();
    }
}
