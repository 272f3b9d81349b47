package weijie.repair;

import static weijie.shared.Role.CENTRE_CLERK;
import static weijie.shared.Role.HQ_ACCOUNTS;
import static weijie.shared.Role.HQ_ADMIN;
import static weijie.shared.Role.HQ_DIRECTOR;
import static weijie.shared.Role.HQ_REVIEWER;
import static weijie.shared.Role.OUTLET_CLERK;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import weijie.network.Scope;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.FileStore;
import weijie.shared.Refusal;
import weijie.shared.jpa.KeptFile;
import weijie.shared.media.MediaFile;
import weijie.shared.media.StoredFile;

/** Where photos and documents are laid beside a record, read, and taken away again. */
@ApplicationScoped
public class EvidenceDesk {

    static final int FILES_MOST = 9;

    @Inject
    RepairOrders orders;

    @Inject
    Timeline timeline;

    @Inject
    ConditionDesk conditions;

    @Inject
    FileStore files;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    /** The files beside a record, in the order in which they came. */
    @Transactional
    @Duty
    public List<OrderDetail.FileRow> list(String orderNo) {
        return orders.evidenceOf(mine(orderNo).id()).stream().map(Evidence::row).toList();
    }

    /** Refuses a file that could not be attached, before there is a record, an answer or an objection to attach it to. */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS, HQ_DIRECTOR})
    public void examine(String fileName, Path arrived) {
        MediaFile.look(fileName, arrived);
    }

    /**
     * Adds a photo or document; what it is, is told from all of its bytes, not from its name.
     *
     * @throws Refusal {@code RR-213} when there are enough, {@code RR-215} for any other kind of file
     */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN, HQ_REVIEWER})
    public void attach(String orderNo, Evidence.Kind kind, String fileName, InputStream content) {
        RepairOrder order = orders.seen(orderNo, null, Scope.of(caller));
        Refusal.unless(orders.evidenceOf(order.id()).size() < FILES_MOST, Refusal.Kind.CONFLICT, "RR-213", FILES_MOST);
        KeptFile file = MediaFile.keep(fileName, content, files, caller.userName(), timeline.now());
        orders.add(new Evidence(order.id(), kind, file));
        if (kind == Evidence.Kind.SERVICE_SHEET) {
            conditions.sheetCame(order, file.fileName());
        } else {
            timeline.note(order, OrderVerb.ATTACH, Timeline.standing(order), file.fileName());
        }
    }

    /** Takes a file away again, as long as the record itself may still be changed. */
    @Transactional
    @Duty({CENTRE_CLERK, OUTLET_CLERK, HQ_ADMIN})
    public void detach(String orderNo, long fileId) {
        RepairOrder order = mine(orderNo);
        Refusal.unless(order.isCorrectable(), Refusal.Kind.CONFLICT, "RR-203", orderNo, Timeline.standing(order));
        Evidence file = fileOf(order, fileId);
        orders.remove(file);
        boolean sheetsLeft = orders.evidenceOf(order.id()).stream()
                .anyMatch(left -> left.kind() == Evidence.Kind.SERVICE_SHEET && left.id() != fileId);
        if (file.kind() == Evidence.Kind.SERVICE_SHEET && !sheetsLeft) {
            order.sheetGone(timeline.now());
        }
        timeline.note(
                order, OrderVerb.DETACH, Timeline.standing(order), file.file().fileName());
    }

    /** A file of a record, for whoever may see the record; that they took it is noted. */
    @Transactional
    @Duty
    public StoredFile file(String orderNo, long fileId) {
        StoredFile file = StoredFile.of(fileOf(mine(orderNo), fileId).file(), files);
        changes.fire(Change.of("REPAIR_ORDER", orderNo, "EXPORT", Map.of(), Map.of("file", file.fileName())));
        return file;
    }

    private RepairOrder mine(String orderNo) {
        return orders.mine(orderNo, Scope.of(caller));
    }

    private Evidence fileOf(RepairOrder order, long fileId) {
        return orders.evidence(fileId)
                .filter(file -> file.orderId() == order.id())
                .orElseThrow(() -> Refusal.notFound("RR-214", fileId));
    }
}
