package weijie.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import weijie.notice.NoticeDesk;
import weijie.repair.check.Masking;
import weijie.shared.Caller;
import weijie.shared.Refusal;

/** Writes down what happens to records and tells those concerned. */
@ApplicationScoped
class Timeline {

    private static final int WORDS_MOST = 500;

    @Inject
    RepairOrders orders;

    @Inject
    NoticeDesk notices;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
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
        Refusal.unless(text != null && !text.isBlank(), Refusal.Kind.INVALID, "RR-210");
        Refusal.unless(text.length() <= WORDS_MOST, Refusal.Kind.INVALID, "RR-211", WORDS_MOST);
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
    }

    /** Tells the centre and the outlet what headquarters did, under {@code repair.notice.<verb>}. */
    void tell(RepairOrder order, OrderVerb verb, String note) {
        List<String> args = List.of(order.orderNo(), note == null ? "" : Masking.words(note));
        String link = "/repair/view.xhtml?no=" + order.orderNo();
        notices.tellCentre(order.centreId(), "repair.notice." + verb, args, link);
        notices.tellOutlet(order.outletId(), "repair.notice." + verb, args, link);
    }
}
