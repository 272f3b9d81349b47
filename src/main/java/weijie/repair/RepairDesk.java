package weijie.repair;

import static weijie.shared.Role.CENTRE_CLERK;
import static weijie.shared.Role.HQ_ADMIN;
import static weijie.shared.Role.HQ_REVIEWER;
import static weijie.shared.Role.OUTLET_CLERK;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import weijie.catalog.CatalogSnapshots;
import weijie.network.NetworkSnapshots;
import weijie.network.Scope;
import weijie.policy.KnownWords;
import weijie.policy.TermValues;
import weijie.repair.check.Candidate;
import weijie.repair.check.Finding;
import weijie.repair.check.Judged;
import weijie.repair.check.Masking;
import weijie.repair.check.MasterData;
import weijie.repair.check.Normal;
import weijie.repair.check.RecordBatch;
import weijie.repair.check.RecordDraft;
import weijie.repair.check.RecordField;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.Outcome;
import weijie.shared.Refusal;
import weijie.shared.Term;
import weijie.shared.Terms;

/** Where records are entered, corrected, handed in and taken back, and a reviewer's question is answered. */
@ApplicationScoped
public class RepairDesk {

    @Inject
    RepairOrders orders;

    @Inject
    OrderLists lists;

    @Inject
    NetworkSnapshots networks;

    @Inject
    CatalogSnapshots catalogs;

    @Inject
    TermValues terms;

    @Inject
    KnownWords words;

    @Inject
    JdbcArchive archive;

    @Inject
    BulkSubmission submission;

    @Inject
    OrderNumbers numbers;

    @Inject
    OrderParts parts;

    @Inject
    Timeline timeline;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private Scope scope() {
        return Scope.of(caller);
    }

    /** The record as it would be typed again, to be corrected: masked, and what comes back masked is unchanged. */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN})
    public RecordDraft draft(String orderNo) {
        return Masking.of(draftOf(orders.mine(orderNo, scope())));
    }

    /** What the checks say of a draft, the comparison with other records included; nothing is stored. */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN, HQ_REVIEWER})
    public List<Finding> check(RecordDraft typed) {
        return visible(stocked(0, look(typed)));
    }

    /** With what the outlet's stock lacks for it, as handing in will find it. */
    private Judged stocked(long orderId, Judged judged) {
        return judged.record() == null ? judged : judged.with(parts.lacking(orderId, judged.record()));
    }

    private Judged look(RecordDraft asTyped) {
        RecordDraft typed = recalled(asTyped);
        MasterData masters = new MasterData(networks.latest(), catalogs.latest(), words.latest());
        return judge(batch(terms.snapshot(), masters), undrawn(typed, beginning(typed, masters)));
    }

    /** The same of a record that is being corrected, where what is masked stands for what is stored. */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN, HQ_REVIEWER})
    public List<Finding> checkCorrection(String orderNo, RecordDraft draft) {
        RepairOrder order = orders.mine(orderNo, scope());
        return visible(stocked(order.id(), look(Masking.restored(draft, draftOf(order)))));
    }

    private List<Finding> visible(Judged judged) {
        return lists.visible(judged.findings(), scope());
    }

    /** Enters a record; without a number it gets the next one of its centre and day. A rejected one is not stored. */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN})
    public Entered enter(RecordDraft asTyped) {
        RecordDraft typed = recalled(asTyped);
        MasterData masters = masters();
        Optional<String> beginning = beginning(typed, masters);
        RecordDraft draft =
                beginning.map(numbers::next).map(typed::numbered).orElseGet(() -> undrawn(typed, Optional.empty()));
        RecordBatch batch = batch(terms.current(), masters);
        Judged judged = judge(beginning.isPresent() ? batch.drawn() : batch, draft);
        if (judged.rejected()) {
            return new Entered(null, visible(judged), 0);
        }
        RepairOrder order = new RepairOrder(judged.record(), caller.userName(), timeline.now());
        beginning.ifPresent(day -> {
            order.isNumbered();
            numbers.use(day, order.orderNo());
        });
        orders.addNew(order);
        judged.findings().forEach(finding -> orders.add(OrderFinding.of(order.id(), finding)));
        timeline.note(order, OrderVerb.ENTER, null, null);
        return new Entered(order.orderNo(), visible(judged), order.version());
    }

    /** A form fills in the owner of a unit as the unit's latest visit has them, masked: what comes back so is meant in full. */
    private RecordDraft recalled(RecordDraft typed) {
        boolean masked = Stream.of(RecordField.CUSTOMER_NAME, RecordField.CUSTOMER_PHONE, RecordField.CUSTOMER_ADDRESS)
                .anyMatch(field -> typed.get(field).orElse("").contains("*"));
        return typed.get(RecordField.SERIAL_NO)
                .filter(serial -> masked)
                .flatMap(serial -> orders.ofSerial(Normal.of(RecordField.SERIAL_NO, serial)).stream()
                        .filter(order -> scope().covers(order.centreId(), order.outletId()))
                        .reduce((earlier, later) -> later))
                .map(latest -> Masking.restored(typed, draftOf(latest)))
                .orElse(typed);
    }

    /** Takes a new version of a record; the old one stays readable in the timeline. */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN})
    public Entered correct(String orderNo, Integer version, RecordDraft typed) {
        RepairOrder order = seen(orderNo, version);
        RecordDraft before = draftOf(order);
        RecordDraft corrected = Masking.restored(typed, before).numbered(order.orderNo());
        Judged judged = judgeStored(corrected).recalling(untouched(order, before, corrected));
        if (judged.rejected()) {
            return new Entered(null, visible(judged), order.version());
        }
        String standing = Timeline.standing(order);
        boolean resubmit = order.settlementStatus() == SettlementStatus.ABNORMAL;
        order.correct(judged.record(), timeline.now());
        if (resubmit) {
            order.submit(judged, isDrawn(order, judged), LocalDate.now(clock), caller.userName(), timeline.now());
        }
        Judged drawn = resubmit ? draw(order, judged) : judged;
        orders.replaceFindings(order.id(), drawn.findings());
        timeline.note(order, OrderVerb.CORRECT, standing, null, differences(before, draftOf(order)));
        orders.flush();
        return new Entered(order.orderNo(), visible(drawn), order.version());
    }

    /** Draws the parts of a record that was handed in; what its outlet lacks makes it abnormal. */
    private Judged draw(RepairOrder order, Judged judged) {
        orders.flush();
        List<Finding> lacking = parts.settle(order);
        if (lacking.isEmpty()) {
            return judged;
        }
        Judged lacks = judged.with(lacking);
        order.lacksParts(lacks.isHighRisk(), timeline.now());
        return lacks;
    }

    /** What was found in the fields that a correction leaves alone. */
    private List<Finding> untouched(RepairOrder order, RecordDraft before, RecordDraft corrected) {
        return orders.findingsOf(order.id()).stream()
                .filter(found -> before.get(found.field()).equals(corrected.get(found.field())))
                .toList();
    }

    private static List<OrderDetail.Difference> differences(RecordDraft before, RecordDraft after) {
        List<OrderDetail.Difference> all = new ArrayList<>();
        for (RecordField field : RecordField.values()) {
            String was = before.get(field).orElse(null);
            String is = after.get(field).orElse(null);
            if (!Objects.equals(was, is)) {
                all.add(new OrderDetail.Difference(field, was, is));
            }
        }
        return all;
    }

    /** Hands one record in; its checks are made again. */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN})
    public SettlementStatus submit(String orderNo, Integer version) {
        RepairOrder order = seen(orderNo, version);
        Judged judged = judgeStored(draftOf(order)).recalling(orders.findingsOf(order.id()));
        Refusal.unless(!judged.rejected(), Refusal.Kind.INVALID, "RR-209", orderNo, codes(judged.findings()));
        String standing = Timeline.standing(order);
        order.submit(judged, isDrawn(order, judged), LocalDate.now(clock), caller.userName(), timeline.now());
        orders.replaceFindings(order.id(), draw(order, judged).findings());
        timeline.note(order, OrderVerb.SUBMIT, standing, null);
        return order.settlementStatus();
    }

    private boolean isDrawn(RepairOrder order, Judged judged) {
        return judged.isWarned()
                && RecordSink.isDrawn(
                        order.orderNo(), terms.current().number(Term.SAMPLE_PERCENT, LocalDate.now(clock)));
    }

    private static String codes(List<Finding> findings) {
        return String.join(", ", findings.stream().map(Finding::code).distinct().toList());
    }

    /** Hands in every draft under the criteria, each judged again; what does not pass stays a draft. */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN, HQ_REVIEWER})
    public HandedIn submitAll(OrderCriteria criteria) {
        return HandedIn.of(submitThese(Chosen.all(criteria)));
    }

    /** Hands in the drafts among these, each judged again; what does not pass stays a draft. */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN, HQ_REVIEWER})
    public Outcome<Long> submitThese(Chosen chosen) {
        Outcome<Long> handedIn = submission.submit(() -> query(chosen), scope());
        timeline.noteMany(OrderVerb.SUBMIT, handedIn.done().size());
        return handedIn;
    }

    /** What handing these in would do. */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN, HQ_REVIEWER})
    public Outcome<Long> lookAhead(Chosen chosen) {
        return submission.lookAhead(() -> query(chosen), scope());
    }

    private OrderQuery query(Chosen chosen) {
        boolean all = chosen.criteria() != null;
        OrderQuery query = new OrderQuery(all ? chosen.criteria() : OrderCriteria.all(), scope(), caller.userName());
        if (chosen.ids().isEmpty()) {
            return all ? query : query.and("1 = 0");
        }
        query.and("o.id " + (all ? "not " : "") + "in ("
                + OrderQuery.places(chosen.ids().size()) + ")");
        query.params().addAll(chosen.ids());
        return query;
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
        ids.stream().sorted().forEach(id -> withdraw(orders.lock(id, scope())));
        return ids.size();
    }

    private void withdraw(RepairOrder order) {
        String standing = Timeline.standing(order);
        order.withdraw(timeline.now());
        parts.giveBack(List.of(order.id()));
        timeline.note(order, OrderVerb.WITHDRAW, standing, null);
    }

    /** Answers a reviewer's question. */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN})
    public void answer(String orderNo, Integer version, String text) {
        RepairOrder order = seen(orderNo, version);
        order.answer(timeline.now());
        timeline.note(order, OrderVerb.ANSWER, Timeline.standing(order), Timeline.said(text));
    }

    /** Adds a remark to the timeline. */
    @Transactional
    @Duty
    public void comment(String orderNo, String text) {
        RepairOrder order = orders.mine(orderNo, scope());
        timeline.note(order, OrderVerb.COMMENT, Timeline.standing(order), Timeline.said(text));
    }

    /** Cancels a record whose repair has not begun. */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN})
    public void cancel(String orderNo, Integer version, String reason) {
        RepairOrder order = seen(orderNo, version);
        String standing = Timeline.standing(order);
        order.cancel(timeline.now());
        timeline.note(order, OrderVerb.CANCEL, standing, Timeline.said(reason));
    }

    private RepairOrder seen(String orderNo, Integer version) {
        return orders.seen(orderNo, version, scope());
    }

    private RecordDraft draftOf(RepairOrder order) {
        return order.draft(networks.latest());
    }

    private Judged judgeStored(RecordDraft draft) {
        return judge(batch(terms.current(), masters()).stored(), draft);
    }

    /** What a verdict that is kept goes by: the words that decide money as this transaction sees them. */
    private MasterData masters() {
        return new MasterData(networks.latest(), catalogs.latest(), words.load());
    }

    private RecordBatch batch(Terms policy, MasterData masters) {
        return new RecordBatch(LocalDate.now(clock), policy, masters, scope(), archive);
    }

    private static Judged judge(RecordBatch batch, RecordDraft draft) {
        Judged judged = batch.judge(List.of(draft)).get(0);
        return batch.crossRow().stream()
                .findFirst()
                .map(beside -> judged.with(beside.findings()))
                .orElse(judged);
    }

    /**
     * One that is still to get its number is compared with the others as the last of its day, and nobody is asked for the number: what
     * keeps it from being drawn, an outlet or a day that is missing, is found by itself.
     */
    private static RecordDraft undrawn(RecordDraft typed, Optional<String> beginning) {
        return typed.get(RecordField.ORDER_NO).isPresent()
                ? typed
                : typed.numbered(OrderNumbers.undrawn(beginning.orElse("")));
    }

    /** What the numbers of the outlet's centre on the accepted day begin with; empty when the draft has a number or lacks those. */
    private Optional<String> beginning(RecordDraft typed, MasterData masters) {
        if (typed.get(RecordField.ORDER_NO).isPresent()) {
            return Optional.empty();
        }
        Candidate record = new Candidate(typed, masters, LocalDate.now(clock));
        return record.centre() == null || record.acceptedOn() == null
                ? Optional.empty()
                : Optional.of(OrderNumbers.beginning(record.centre().code(), record.acceptedOn()));
    }
}
