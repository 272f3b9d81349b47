package weijie.repair;

import static weijie.shared.Role.CENTRE_CLERK;
import static weijie.shared.Role.HQ_ADMIN;
import static weijie.shared.Role.HQ_REVIEWER;
import static weijie.shared.Role.OUTLET_CLERK;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import weijie.catalog.CatalogSnapshots;
import weijie.network.NetworkSnapshots;
import weijie.network.Scope;
import weijie.policy.TermValues;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.FileStore;
import weijie.shared.Listing;
import weijie.shared.Refusal;
import weijie.shared.Slice;

/** Where records are looked at, entered, corrected, handed in and taken back. */
@ApplicationScoped
public class RepairDesk {

    private static final int PHOTOS_MOST = 9;

    @Inject
    RepairOrders orders;

    @Inject
    NetworkSnapshots networks;

    @Inject
    CatalogSnapshots catalogs;

    @Inject
    TermValues terms;

    @Inject
    JdbcArchive archive;

    @Inject
    BulkSubmission submission;

    @Inject
    OrderNumbers numbers;

    @Inject
    Timeline timeline;

    @Inject
    FileStore files;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Change> changes;

    private Scope scope() {
        return Scope.of(caller);
    }

    /** A slice of the caller's records; beyond {@link RepairOrders#COUNTED_MOST} the total is "at least". */
    @Transactional
    @Duty
    public Listing<OrderRow> list(OrderCriteria criteria, Slice slice) {
        return orders.list(criteria, scope(), caller.userName(), slice);
    }

    /** The caller's records after a cursor, the newest first; {@code Long.MAX_VALUE} begins. */
    @Transactional
    @Duty
    public List<OrderRow> after(OrderCriteria criteria, long after, int size) {
        return orders.after(criteria, scope(), caller.userName(), after, size);
    }

    /** Hands every record under the criteria to the reader, for an export. */
    @Transactional
    @Duty
    public void each(OrderCriteria criteria, Consumer<OrderRow> reader) {
        orders.each(criteria, scope(), caller.userName(), reader);
    }

    /** How many records, exactly. */
    @Transactional
    @Duty
    public long count(OrderCriteria criteria) {
        return orders.count(criteria, scope(), caller.userName());
    }

    /** What decides the fees of the records under the criteria, grouped; for an estimate. */
    @Transactional
    @Duty
    public List<FeeGroup> feeGroups(OrderCriteria criteria) {
        return orders.feeGroups(criteria, scope(), caller.userName());
    }

    /** Counts of what waits for somebody, for a home page. */
    @Transactional
    @Duty
    public Map<SettlementStatus, Long> counts() {
        return orders.countsByStatus(scope());
    }

    /** A record with everything on its page. */
    @Transactional
    @Duty
    public OrderDetail detail(String orderNo) {
        RepairOrder order = mine(orderNo);
        Map<RecordField, String> fields = new EnumMap<>(RecordField.class);
        draftOf(order).fields().forEach((field, text) -> fields.put(field, Masking.of(field, text)));
        return new OrderDetail(
                orders.rowOf(order.id(), scope()),
                fields,
                order.parts(),
                orders.eventsOf(order.id()).stream().map(RepairDesk::entry).toList(),
                orders.evidenceOf(order.id()).stream().map(RepairDesk::fileRow).toList(),
                OrderVerbs.of(order, caller),
                order.submittedBy(),
                order.review().reviewedBy(),
                order.review().questionedBy(),
                order.createdBy(),
                order.createdAt());
    }

    private static OrderDetail.Entry entry(OrderEvent event) {
        return new OrderDetail.Entry(
                event.at(),
                event.userName(),
                event.verb(),
                event.fromStatus(),
                event.toStatus(),
                event.note(),
                event.changes().stream()
                        .map(change -> new OrderDetail.Difference(change.field(), change.before(), change.after()))
                        .toList());
    }

    private static OrderDetail.FileRow fileRow(Evidence file) {
        return new OrderDetail.FileRow(
                file.id(),
                file.kind(),
                file.fileName(),
                file.mediaType(),
                file.bytes(),
                file.addedBy(),
                file.addedAt());
    }

    /** The record as it was typed, to be corrected; only whoever may correct it sees it unmasked. */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN})
    public RecordDraft draft(String orderNo) {
        return draftOf(mine(orderNo));
    }

    /** What the checks say of a draft, the comparison with other records included; nothing is stored. */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN, HQ_REVIEWER})
    public List<Finding> check(RecordDraft draft) {
        return visible(judge(draft, null));
    }

    private List<Finding> visible(Judged judged) {
        return orders.visible(judged.findings(), scope());
    }

    /** The life of a unit: the caller's records in full, others by their date alone. */
    @Transactional
    @Duty
    public UnitHistory history(String serialNo) {
        String serial = Normal.of(RecordField.SERIAL_NO, serialNo);
        return new UnitHistories(
                        orders, catalogs.latest(), networks.latest(), terms.snapshot(), LocalDate.now(clock), archive)
                .of(serial, scope());
    }

    /** Enters a record; without a number it gets the next one of its centre and day. A rejected one is not stored. */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN})
    public Entered enter(RecordDraft typed) {
        Optional<String> beginning = beginning(typed);
        RecordDraft draft = beginning
                .map(numbers::next)
                .map(number -> numbered(typed, number))
                .orElse(typed);
        Judged judged = judge(draft, null);
        if (judged.rejected()) {
            return new Entered(null, visible(judged), 0);
        }
        RepairOrder order = new RepairOrder(judged.record(), caller.userName(), timeline.now());
        orders.addNew(order);
        beginning.ifPresent(day -> numbers.use(day, order.orderNo()));
        judged.findings().forEach(finding -> orders.add(OrderFinding.of(order.id(), finding)));
        timeline.note(order, OrderVerb.ENTER, null, null);
        return new Entered(order.orderNo(), visible(judged), order.version());
    }

    /** Takes a new version of a record; the old one stays readable in the timeline. */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN})
    public Entered correct(String orderNo, Integer version, RecordDraft typed) {
        RepairOrder order = seen(orderNo, version);
        RecordDraft before = draftOf(order);
        Map<RecordField, String> fields = new EnumMap<>(RecordField.class);
        fields.putAll(typed.fields());
        fields.put(RecordField.ORDER_NO, order.orderNo());
        Judged judged = judge(new RecordDraft(0, fields), order.orderNo());
        if (judged.rejected()) {
            return new Entered(null, visible(judged), order.version());
        }
        String standing = Timeline.standing(order);
        boolean resubmit = order.settlementStatus() == SettlementStatus.ABNORMAL;
        order.correct(judged.record(), timeline.now());
        if (resubmit) {
            order.submit(judged.isAbnormal(), LocalDate.now(clock), caller.userName(), timeline.now());
        }
        orders.replaceFindings(order.id(), judged.findings());
        timeline.note(order, OrderVerb.CORRECT, standing, null, differences(before, draftOf(order)));
        orders.flush();
        return new Entered(order.orderNo(), visible(judged), order.version());
    }

    private static List<OrderEvent.FieldChange> differences(RecordDraft before, RecordDraft after) {
        List<OrderEvent.FieldChange> all = new ArrayList<>();
        for (RecordField field : RecordField.values()) {
            String was = before.get(field).orElse(null);
            String is = after.get(field).orElse(null);
            if (!Objects.equals(was, is)) {
                all.add(new OrderEvent.FieldChange(field, Masking.of(field, was), Masking.of(field, is)));
            }
        }
        return all;
    }

    /** Hands one record in; its checks are made again. */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN})
    public SettlementStatus submit(String orderNo, Integer version) {
        RepairOrder order = seen(orderNo, version);
        Judged judged = judge(draftOf(order), order.orderNo());
        Refusal.unless(!judged.rejected(), Refusal.Kind.INVALID, "RR-209", orderNo, codes(judged.findings()));
        String standing = Timeline.standing(order);
        order.submit(judged.isAbnormal(), LocalDate.now(clock), caller.userName(), timeline.now());
        orders.replaceFindings(order.id(), judged.findings());
        timeline.note(order, OrderVerb.SUBMIT, standing, null);
        return order.settlementStatus();
    }

    private static String codes(List<Finding> findings) {
        return String.join(", ", findings.stream().map(Finding::code).distinct().toList());
    }

    /** Hands in every draft under the criteria; returns how many. */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN, HQ_REVIEWER})
    public int submitAll(OrderCriteria criteria) {
        OrderQuery query = new OrderQuery(criteria, scope(), caller.userName());
        return submission.submit(query.where(), query.params());
    }

    /** Hands in the drafts among these; returns how many. */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN, HQ_REVIEWER})
    public int submitThese(List<Long> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        OrderQuery query = new OrderQuery(OrderCriteria.all(), scope(), caller.userName())
                .and("o.id in (" + OrderQuery.places(ids.size()) + ")");
        query.params().addAll(ids);
        return submission.submit(query.where(), query.params());
    }

    /** Takes a record back while headquarters has not looked at it. */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN})
    public void withdraw(String orderNo, Integer version) {
        withdraw(seen(orderNo, version));
    }

    /** Takes these back; all of them or none. */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN})
    public int withdrawThese(List<Long> ids) {
        ids.stream().sorted().forEach(id -> withdraw(lock(id)));
        return ids.size();
    }

    private void withdraw(RepairOrder order) {
        String standing = Timeline.standing(order);
        order.withdraw(timeline.now());
        timeline.note(order, OrderVerb.WITHDRAW, standing, null);
    }

    /** Answers a reviewer's question. */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN})
    public void answer(String orderNo, Integer version, String text) {
        RepairOrder order = seen(orderNo, version);
        order.answer(timeline.now());
        timeline.note(order, OrderVerb.ANSWER, Timeline.standing(order), said(text));
    }

    /** Adds a remark to the timeline. */
    @Transactional
    @Duty
    public void comment(String orderNo, String text) {
        RepairOrder order = mine(orderNo);
        timeline.note(order, OrderVerb.COMMENT, Timeline.standing(order), said(text));
    }

    static String said(String text) {
        Refusal.unless(text != null && !text.isBlank(), Refusal.Kind.INVALID, "RR-210");
        Refusal.unless(text.length() <= 500, Refusal.Kind.INVALID, "RR-211", 500);
        return text.strip();
    }

    /** Cancels a record whose repair has not begun. */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN})
    public void cancel(String orderNo, Integer version, String reason) {
        RepairOrder order = seen(orderNo, version);
        String standing = Timeline.standing(order);
        order.cancel(timeline.now());
        timeline.note(order, OrderVerb.CANCEL, standing, said(reason));
    }

    /** Shows the customer's telephone number, name and address in full; who, why and of which record is written down. */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN, HQ_REVIEWER})
    public Map<RecordField, String> unmask(String orderNo, String reason) {
        RepairOrder order = mine(orderNo);
        boolean open =
                order.settlementStatus() == null || order.settlementStatus().isCorrectable();
        Refusal.unless(open || scope().outletId() == null, Refusal.Kind.FORBIDDEN, "RR-212", orderNo);
        timeline.note(order, OrderVerb.UNMASK, Timeline.standing(order), said(reason));
        changes.fire(Change.event("REPAIR_ORDER", orderNo, "UNMASK"));
        Map<RecordField, String> shown = new EnumMap<>(RecordField.class);
        draftOf(order).fields().forEach((field, text) -> {
            if (field == RecordField.CUSTOMER_PHONE
                    || field == RecordField.CUSTOMER_NAME
                    || field == RecordField.CUSTOMER_ADDRESS) {
                shown.put(field, text);
            }
        });
        return shown;
    }

    /** Refuses a file that could not be attached, before there is a record to attach it to. */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN, HQ_REVIEWER})
    public void examine(String fileName, InputStream content) {
        MediaFile.read(fileName, content);
    }

    /** Adds a photo or document; what it is, is told from its first bytes, not from its name. */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN, HQ_REVIEWER})
    public void attach(String orderNo, Evidence.Kind kind, String fileName, InputStream content) {
        RepairOrder order = mine(orderNo);
        Refusal.unless(
                orders.evidenceOf(order.id()).size() < PHOTOS_MOST, Refusal.Kind.CONFLICT, "RR-213", PHOTOS_MOST);
        MediaFile file = MediaFile.read(fileName, content);
        FileStore.Kept kept = files.keep(file.content(), MediaFile.BYTES_MOST);
        orders.add(new Evidence(
                order.id(),
                kind,
                file.fileName(),
                file.mediaType(),
                kept.bytes(),
                kept.sha256(),
                caller.userName(),
                timeline.now()));
        timeline.note(order, OrderVerb.ATTACH, Timeline.standing(order), file.fileName());
    }

    /** Takes a file away again, as long as the record itself may still be changed. */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN})
    public void detach(String orderNo, long fileId) {
        RepairOrder order = mine(orderNo);
        Refusal.unless(
                order.settlementStatus() == null || order.settlementStatus().isCorrectable(),
                Refusal.Kind.CONFLICT,
                "RR-203",
                orderNo,
                Timeline.standing(order));
        Evidence file = fileOf(order, fileId);
        orders.remove(file);
        timeline.note(order, OrderVerb.DETACH, Timeline.standing(order), file.fileName());
    }

    /** A file of a record, for whoever may see the record. */
    @Transactional
    @Duty
    public StoredFile file(String orderNo, long fileId) {
        Evidence file = fileOf(mine(orderNo), fileId);
        return new StoredFile(file.fileName(), file.mediaType(), files.path(file.sha256()));
    }

    private Evidence fileOf(RepairOrder order, long fileId) {
        return orders.evidence(fileId)
                .filter(file -> file.orderId() == order.id())
                .orElseThrow(() -> Refusal.notFound("RR-214"));
    }

    private RepairOrder mine(String orderNo) {
        return orders.find(orderNo, scope()).orElseThrow(() -> Refusal.notFound("RR-200", orderNo));
    }

    private RepairOrder lock(long id) {
        return orders.lock(id, scope()).orElseThrow(() -> Refusal.notFound("RR-200", id));
    }

    private RepairOrder seen(String orderNo, Integer version) {
        RepairOrder order = orders.lock(orderNo, scope()).orElseThrow(() -> Refusal.notFound("RR-200", orderNo));
        orders.demandVersion(order, version);
        return order;
    }

    private RecordDraft draftOf(RepairOrder order) {
        return order.draft(networks.latest());
    }

    private Judged judge(RecordDraft draft, String ownNumber) {
        RecordBatch batch = new RecordBatch(
                LocalDate.now(clock),
                terms.snapshot(),
                new Masters(networks.latest(), catalogs.latest()),
                scope(),
                archive);
        batch.own(ownNumber);
        Judged judged = batch.judge(List.of(draft)).get(0);
        return judged.with(batch.crossRow().get(draft.rowNo()));
    }

    /** What the numbers of the outlet's centre on the accepted day begin with; empty when the draft has a number or lacks those. */
    private Optional<String> beginning(RecordDraft typed) {
        if (typed.get(RecordField.ORDER_NO).isPresent()) {
            return Optional.empty();
        }
        Candidate record =
                new Candidate(typed, new Masters(networks.latest(), catalogs.latest()), LocalDate.now(clock));
        return record.centre() == null || record.acceptedOn() == null
                ? Optional.empty()
                : Optional.of(OrderNumbers.beginning(record.centre().code(), record.acceptedOn()));
    }

    private static RecordDraft numbered(RecordDraft typed, String number) {
        Map<RecordField, String> fields = new EnumMap<>(RecordField.class);
        fields.putAll(typed.fields());
        fields.put(RecordField.ORDER_NO, number);
        return new RecordDraft(typed.rowNo(), fields);
    }
}
