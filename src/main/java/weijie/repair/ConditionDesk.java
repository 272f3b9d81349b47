package weijie.repair;

import static weijie.shared.Role.CENTRE_CLERK;
import static weijie.shared.Role.HQ_ADMIN;
import static weijie.shared.Role.HQ_DIRECTOR;
import static weijie.shared.Role.HQ_REVIEWER;
import static weijie.shared.Role.OUTLET_CLERK;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import weijie.network.Scope;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.FileStore;
import weijie.shared.Refusal;
import weijie.shared.jpa.KeptFile;
import weijie.shared.media.MediaFile;

/** Where the conditions of payment are met (G09): a sheet is handed in, a customer is called, headquarters pays without. */
@ApplicationScoped
public class ConditionDesk {

    private static final int REASON_MOST = 300;

    @Inject
    RepairOrders orders;

    @Inject
    Concessions concessions;

    @Inject
    Timeline timeline;

    @Inject
    FileStore files;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Hands in the signed service sheet; a held record that lacks nothing else is paid by the next calculation.
     *
     * @throws Refusal {@code RR-213} when the record has enough files, {@code RR-215} for what is neither picture nor PDF
     */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN, HQ_REVIEWER})
    public void attachSheet(String orderNo, Integer version, String fileName, InputStream content) {
        RepairOrder order = seen(orderNo, version);
        Refusal.unless(
                orders.evidenceOf(order.id()).size() < EvidenceDesk.FILES_MOST,
                Refusal.Kind.CONFLICT,
                "RR-213",
                EvidenceDesk.FILES_MOST);
        KeptFile file = MediaFile.keep(fileName, content, files, caller.userName(), timeline.now());
        orders.add(new Evidence(order.id(), Evidence.Kind.SERVICE_SHEET, file));
        sheetCame(order, file.fileName());
    }

    /** A sheet lies beside the record now. */
    void sheetCame(RepairOrder order, String fileName) {
        String standing = Timeline.standing(order);
        order.sheetCame(LocalDate.now(clock), timeline.now());
        order.goOn(concessions.isComplete(order), timeline.now());
        timeline.note(order, OrderVerb.SERVICE_SHEET, standing, fileName);
    }

    /**
     * Writes down a call to the customer. A confirmed repair may be paid; one that the customer denies is suspect until headquarters has
     * looked at it.
     *
     * @param calledOn the day of the call, from the hand-over to today
     * @throws Refusal {@code RR-225} without day or outcome, {@code RR-226} for a day on which there was no such call
     */
    @Transactional
    @Duty({HQ_REVIEWER, HQ_DIRECTOR, HQ_ADMIN})
    public void callback(
            String orderNo, Integer version, LocalDate calledOn, OrderCallback.Outcome outcome, String note) {
        RepairOrder order = seen(orderNo, version);
        Refusal.unless(calledOn != null && outcome != null, Refusal.Kind.INVALID, "RR-225");
        order.demandCallable();
        Refusal.unless(
                !calledOn.isAfter(LocalDate.now(clock)) && !calledOn.isBefore(order.completedOn()),
                Refusal.Kind.INVALID,
                "RR-226",
                order.completedOn());
        String said = note == null || note.isBlank() ? null : Timeline.said(note);
        orders.add(new OrderCallback(order.id(), calledOn, outcome, said, caller.userName(), timeline.now()));
        String standing = Timeline.standing(order);
        switch (outcome) {
            case CONFIRMED -> {
                order.callbackConfirmed(calledOn, timeline.now());
                order.goOn(concessions.isComplete(order), timeline.now());
                timeline.note(order, OrderVerb.CALLBACK, standing, said);
            }
            case DENIED -> {
                order.callbackDenied(caller.userName(), timeline.now());
                timeline.note(order, OrderVerb.CALLBACK_DENIED, standing, said);
            }
            case NOT_REACHED -> timeline.note(order, OrderVerb.CALLBACK_MISSED, standing, said);
        }
    }

    /**
     * Pays without the signed sheet.
     *
     * @throws Refusal {@code RR-227} when the policy asks for none of this record, or it has come
     */
    @Transactional
    @Duty({HQ_REVIEWER, HQ_DIRECTOR, HQ_ADMIN})
    public void waiveSheet(String orderNo, Integer version, String reason) {
        RepairOrder order = seen(orderNo, version);
        String said = reason(reason);
        Refusal.unless(concessions.lacksSheet(order), Refusal.Kind.CONFLICT, "RR-227", orderNo);
        String standing = Timeline.standing(order);
        order.waiveSheet(caller.userName(), said, LocalDate.now(clock), timeline.now());
        conceded(order, OrderVerb.WAIVE_SHEET, standing, said);
    }

    /**
     * Pays without a callback.
     *
     * @throws Refusal {@code RR-228} when the policy asks for none of this record, or the customer has confirmed
     */
    @Transactional
    @Duty({HQ_REVIEWER, HQ_DIRECTOR, HQ_ADMIN})
    public void waiveCallback(String orderNo, Integer version, String reason) {
        RepairOrder order = seen(orderNo, version);
        String said = reason(reason);
        Refusal.unless(concessions.lacksCallback(order), Refusal.Kind.CONFLICT, "RR-228", orderNo);
        String standing = Timeline.standing(order);
        order.waiveCallback(caller.userName(), said, LocalDate.now(clock), timeline.now());
        conceded(order, OrderVerb.WAIVE_CALLBACK, standing, said);
    }

    private void conceded(RepairOrder order, OrderVerb verb, String standing, String reason) {
        order.goOn(concessions.isComplete(order), timeline.now());
        timeline.note(order, verb, standing, reason);
        timeline.tell(order, verb, reason);
    }

    private static String reason(String reason) {
        String said = Timeline.said(reason);
        Refusal.unless(said.length() <= REASON_MOST, Refusal.Kind.INVALID, "RR-211", REASON_MOST);
        return said;
    }

    private RepairOrder seen(String orderNo, Integer version) {
        return orders.seen(orderNo, version, Scope.of(caller));
    }
}
