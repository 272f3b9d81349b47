package weijie.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import weijie.notice.NoticeDesk;
import weijie.notice.Telling;
import weijie.repair.check.Masking;
import weijie.repair.check.RecordField;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Masked;
import weijie.shared.Refusal;
import weijie.shared.UtcNow;

/** Writes down what happens to records, for their own pages and for the audit log, and tells those concerned. */
@ApplicationScoped
class Timeline {

    static final String KIND = "REPAIR_ORDER";

    private static final int WORDS_MOST = 500;

    @Inject
    RepairOrders orders;

    @Inject
    NoticeDesk notices;

    @Inject
    Event<Change> audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    LocalDateTime now() {
        return UtcNow.of(clock);
    }

    /** Where a record stands, for the two ends of an event. */
    static String standing(RepairOrder order) {
        return order.settlementStatus() == null
                ? order.repairStatus().name()
                : order.settlementStatus().name();
    }

    /**
     * The word that somebody has to give.
     *
     * @throws Refusal {@code RR-210} without one, {@code RR-211} for one too long
     */
    static String said(String text) {
        Refusal.unlessField(text != null && !text.isBlank(), "reason", "RR-210");
        Refusal.unlessField(text.length() <= WORDS_MOST, "reason", "RR-211", WORDS_MOST);
        return text.strip();
    }

    void note(RepairOrder order, OrderVerb verb, String before, String note) {
        note(order, verb, before, note, List.of());
    }

    void note(RepairOrder order, OrderVerb verb, String before, String note, List<OrderDetail.Difference> changes) {
        String after = standing(order);
        boolean moved = !after.equals(before);
        orders.add(new OrderEvent(
                        order.id(),
                        now(),
                        caller.userName(),
                        verb,
                        moved ? before : null,
                        moved ? after : null,
                        note,
                        order.version())
                .with(changes));
        Map<String, String> was = Change.facts("status", before);
        Map<String, String> is = Change.facts("status", after, "reason", Masked.words(note));
        changes.forEach(change -> {
            keep(was, change.field(), change.before());
            keep(is, change.field(), change.after());
        });
        audit.fire(Change.act(KIND, order.orderNo(), verb.name(), was, is));
        notices.acted(link(order));
    }

    private static void keep(Map<String, String> facts, RecordField field, String text) {
        if (text != null) {
            facts.put(field.name(), Masking.of(field, text));
        }
    }

    /** Notes one act on many records at once; each has it in its own timeline. */
    void noteMany(OrderVerb verb, int records) {
        audit.fire(Change.of(KIND, "*", verb.name(), Map.of(), Change.facts("records", records)));
    }

    private static String link(RepairOrder order) {
        return "/repair/view.xhtml?no=" + order.orderNo();
    }

    /** Tells the centre and the outlet what headquarters did, under {@code repair.notice.<verb>}. */
    void tell(RepairOrder order, OrderVerb verb, String note) {
        List<String> args = List.of(order.orderNo(), note == null ? "" : Masked.words(note));
        Telling told = Telling.of("repair.notice." + verb, args, link(order))
                .onceFor("/repair/list.xhtml?status=" + standing(order));
        Telling said = verb == OrderVerb.QUESTION || verb == OrderVerb.CONFIRM_FAKE ? told.asking() : told;
        notices.tellCentre(order.centreId(), said);
        notices.tellOutlet(order.outletId(), said);
    }
}
