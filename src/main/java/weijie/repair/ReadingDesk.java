package weijie.repair;

import static weijie.shared.Role.CENTRE_CLERK;
import static weijie.shared.Role.HQ_ADMIN;
import static weijie.shared.Role.HQ_REVIEWER;
import static weijie.shared.Role.OUTLET_CLERK;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import weijie.catalog.CatalogSnapshots;
import weijie.network.NetworkSnapshots;
import weijie.network.Scope;
import weijie.policy.TermValues;
import weijie.repair.check.FeeGroup;
import weijie.repair.check.Normal;
import weijie.repair.check.RecordField;
import weijie.shared.Allowance;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Listing;
import weijie.shared.Masked;
import weijie.shared.Refusal;
import weijie.shared.Slice;
import weijie.shared.Term;

/** Where records are looked at: lists and counts of the caller's, one with everything about it, and the life of a unit. */
@ApplicationScoped
public class ReadingDesk {

    private static final Set<RecordField> CUSTOMERS =
            Set.of(RecordField.CUSTOMER_NAME, RecordField.CUSTOMER_PHONE, RecordField.CUSTOMER_ADDRESS);

    private static final int UNMASKED_AN_HOUR = 60;

    private final Allowance unmasked = new Allowance(UNMASKED_AN_HOUR, Duration.ofHours(1));

    @Inject
    RepairOrders orders;

    @Inject
    OrderLists lists;

    @Inject
    OrderFees fees;

    @Inject
    NetworkSnapshots networks;

    @Inject
    CatalogSnapshots catalogs;

    @Inject
    TermValues terms;

    @Inject
    JdbcArchive archive;

    @Inject
    Timeline timeline;

    @Inject
    Concessions concessions;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Change> changes;

    private Scope scope() {
        return Scope.of(caller);
    }

    /** A slice of the caller's records; beyond {@link OrderLists#COUNTED_MOST} the total is "more than", behind a place it is not counted. */
    @Transactional
    @Duty
    public Listing<OrderRow> list(OrderCriteria criteria, Slice slice) {
        return lists.list(criteria, scope(), caller.userName(), slice);
    }

    /** Hands every record under the criteria to the reader, in the order of the slice, for an export. */
    @Transactional
    @Duty
    public void each(OrderCriteria criteria, Slice order, Consumer<OrderRow> reader) {
        changes.fire(Change.of(
                "REPAIR_ORDER", "*", "EXPORT", Map.of(), Map.of("criteria", Masked.words(criteria.toString()))));
        lists.each(criteria, scope(), caller.userName(), order, reader);
    }

    /** How many records, exactly. */
    @Transactional
    @Duty
    public long count(OrderCriteria criteria) {
        return lists.count(criteria, scope(), caller.userName());
    }

    /** What decides the fees of the records under the criteria, grouped; for an estimate. */
    @Transactional
    @Duty
    public List<FeeGroup> feeGroups(OrderCriteria criteria) {
        return fees.of(criteria, scope(), caller.userName());
    }

    /** The same of single records of the caller's. */
    @Transactional
    @Duty
    public List<FeeGroup> feeGroupsOf(List<Long> ids) {
        return fees.of(ids, scope());
    }

    /** Counts of what waits for somebody, for a home page. */
    @Transactional
    @Duty
    public Map<SettlementStatus, Long> counts() {
        return lists.countsByStatus(scope());
    }

    /** How many records wait in each queue of the caller's, up to a bound. */
    @Transactional
    @Duty
    public Map<OrderCriteria.View, QueueLength> queues() {
        return lists.queues(scope(), caller.userName());
    }

    /** A record with everything on its page. */
    @Transactional
    @Duty
    public OrderDetail detail(String orderNo) {
        RepairOrder order = orders.mine(orderNo, scope());
        return new OrderDetail(
                lists.rowOf(order.id(), scope()),
                fieldsOf(order),
                order.parts(),
                orders.eventsOf(order.id()).stream().map(OrderEvent::entry).toList(),
                orders.evidenceOf(order.id()).stream().map(Evidence::row).toList(),
                conditionsOf(order),
                OrderVerbs.of(order, caller, concessions),
                order.submittedBy(),
                order.review().reviewedBy(),
                order.review().questionedBy(),
                order.createdBy(),
                order.createdAt());
    }

    /** What was done to a record since the reader saw this version of it, the latest first. */
    @Transactional
    @Duty
    public List<OrderDetail.Entry> changesSince(String orderNo, int version) {
        RepairOrder order = orders.mine(orderNo, scope());
        return orders.changesSince(order.id(), version).stream()
                .map(OrderEvent::entry)
                .toList();
    }

    private PaymentConditions conditionsOf(RepairOrder order) {
        Conditions met = order.conditions();
        return new PaymentConditions(
                concessions.asks(Term.SERVICE_SHEET_FROM, order),
                met.sheetOn(),
                met.sheetWaivedBy(),
                met.sheetWaiverReason(),
                concessions.asks(Term.CALLBACK_FROM, order),
                met.callbackOn(),
                met.callbackWaivedBy(),
                met.callbackWaiverReason(),
                orders.callbacksOf(order.id()).stream().map(OrderCallback::row).toList());
    }

    private Map<RecordField, String> fieldsOf(RepairOrder order) {
        return order.draft(networks.latest()).fields();
    }

    /** The life of a unit: the caller's records in full, others by their date alone. */
    @Transactional
    @Duty
    public UnitHistory history(String serialNo) {
        return historyBeside(serialNo, null);
    }

    /** The life of a unit without one record of it, for whoever looks at that one. */
    @Transactional
    @Duty
    public UnitHistory historyBeside(String serialNo, String orderNo) {
        String serial = Normal.of(RecordField.SERIAL_NO, serialNo);
        return new UnitHistories(
                        orders, catalogs.latest(), networks.latest(), terms.snapshot(), LocalDate.now(clock), archive)
                .of(serial, orderNo, scope());
    }

    /**
     * Shows the customer's telephone number, name and address in full; who, why and of which record is written down.
     *
     * @throws Refusal {@code RR-212} to an outlet once the record is handed in, {@code RR-229} beyond {@value #UNMASKED_AN_HOUR} an hour
     */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN, HQ_REVIEWER})
    public Map<RecordField, String> unmask(String orderNo, String reason) {
        RepairOrder order = orders.mine(orderNo, scope());
        Refusal.unless(order.mayBeUnmasked(caller), Refusal.Kind.FORBIDDEN, "RR-212", orderNo);
        String why = Timeline.said(reason);
        Refusal.unless(unmasked.take(caller.userName()), Refusal.Kind.TOO_OFTEN, "RR-229", UNMASKED_AN_HOUR);
        timeline.note(order, OrderVerb.UNMASK, Timeline.standing(order), why);
        Map<RecordField, String> shown = new EnumMap<>(fieldsOf(order));
        shown.keySet().retainAll(CUSTOMERS);
        return shown;
    }
}
