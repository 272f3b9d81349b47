package weijie.repair;

import java.io.Closeable;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weijie.repair.check.Finding;
import weijie.repair.check.PartLine;
import weijie.repair.check.StoredRecord;
import weijie.shared.jpa.BulkLoad;
import weijie.shared.jpa.TimeOrderedId;

/** Where stored records go: four tables, each by bulk load, in the caller's transaction. */
final class RecordSink implements Closeable {

    private final long importId;
    private final String userName;
    private final LocalDate today;
    private final LocalDateTime now;
    private final int samplePercent;
    private final BulkLoad orders;
    private final BulkLoad parts;
    private final BulkLoad findings;
    private final BulkLoad events;
    private final Map<Long, Boolean> drawing = new LinkedHashMap<>();

    RecordSink(Connection connection, long importId, String userName, Clock clock, int samplePercent) {
        this.importId = importId;
        this.userName = userName;
        this.today = LocalDate.now(clock);
        this.now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        this.samplePercent = samplePercent;
        orders = new BulkLoad(
                connection,
                "repair_order",
                "id",
                "order_no",
                "centre_id",
                "outlet_id",
                "category_code",
                "model",
                "brand",
                "serial_no",
                "purchased_on",
                "claimed_warranty",
                "service_mode",
                "customer_name",
                "customer_phone",
                "customer_address",
                "accepted_on",
                "completed_on",
                "completed_month",
                "fault_code",
                "fault_description",
                "actions",
                "part_lines",
                "repair_level",
                "units",
                "technician",
                "remark",
                "repair_status",
                "unrepaired",
                "settlement_status",
                "warranty_word",
                "level_word",
                "status_word",
                "submitted_on",
                "submitted_by",
                "in_sample",
                "high_risk",
                "import_id",
                "import_row",
                "source_id",
                "created_by",
                "created_at",
                "updated_at");
        parts = new BulkLoad(
                connection,
                "part_use",
                "id",
                "order_id",
                "line_no",
                "part_code",
                "quantity",
                "old_part_tag",
                "old_serial",
                "new_serial");
        findings = new BulkLoad(
                connection,
                "order_finding",
                "id",
                "order_id",
                "severity",
                "code",
                "field",
                "value",
                "args",
                "related_order_no",
                "related_on");
        events = new BulkLoad(
                connection,
                "order_event",
                "id",
                "order_id",
                "at",
                "user_name",
                "verb",
                "from_status",
                "to_status",
                "note");
    }

    /** Says whether the record was submitted: work in progress never is. */
    boolean put(Incoming incoming, boolean submit) {
        StoredRecord record = incoming.record();
        long id = TimeOrderedId.next();
        boolean submitted = submit && record.completedOn() != null;
        SettlementStatus status = record.completedOn() == null
                ? null
                : !submit
                        ? SettlementStatus.DRAFT
                        : incoming.abnormal() ? SettlementStatus.ABNORMAL : SettlementStatus.VALIDATED;
        orders.put(id)
                .put(record.orderNo())
                .put(record.centreId())
                .put(record.outletId())
                .put(record.categoryCode())
                .put(record.model())
                .put(record.brand())
                .put(record.serialNo())
                .put(record.purchasedOn())
                .put(record.claimedWarranty())
                .put(record.serviceMode())
                .put(record.customerName())
                .put(record.customerPhone())
                .put(record.customerAddress())
                .put(record.acceptedOn())
                .put(record.completedOn())
                .put(record.completedMonth())
                .put(record.faultCode())
                .put(record.faultDescription())
                .put(record.actions())
                .put((long) record.parts().size())
                .put(record.levelKept())
                .put((long) record.units())
                .put(record.technician())
                .put(record.remark())
                .put(record.repairStatus())
                .put(record.unrepaired())
                .put(status)
                .put(record.unread().warranty())
                .put(record.unread().level())
                .put(record.unread().status())
                .put(submitted ? today : null)
                .put(submitted ? userName : null)
                .put(incoming.warned() && isDrawn(record.orderNo(), samplePercent))
                .put(incoming.highRisk())
                .put(importId)
                .put((long) incoming.rowNo())
                .put(record.sourceId())
                .put(userName)
                .put(now)
                .put(now);
        orders.endRow();
        int lineNo = 1;
        for (PartLine line : record.parts()) {
            parts.put(TimeOrderedId.next())
                    .put(id)
                    .put((long) lineNo++)
                    .put(line.partCode())
                    .put((long) line.quantity())
                    .put(line.oldPartTag())
                    .put(line.oldSerial())
                    .put(line.newSerial());
            parts.endRow();
        }
        if (submitted && status == SettlementStatus.VALIDATED && !record.parts().isEmpty()) {
            drawing.put(id, incoming.warned());
        }
        putEvent(id, submitted ? OrderVerb.IMPORT_SUBMIT : OrderVerb.IMPORT, null, status);
        return submitted;
    }

    void putFindings(long orderId, List<Finding> all) {
        for (Finding finding : all) {
            OrderFinding stored = OrderFinding.of(orderId, finding);
            findings.put(stored.id())
                    .put(orderId)
                    .put(stored.severity())
                    .put(stored.code())
                    .put(stored.field())
                    .put(stored.value())
                    .put(stored.args())
                    .put(stored.relatedOrderNo())
                    .put(stored.relatedOn());
            findings.endRow();
        }
    }

    void putEvent(long orderId, OrderVerb verb, SettlementStatus from, SettlementStatus to) {
        events.put(TimeOrderedId.next())
                .put(orderId)
                .put(now)
                .put(userName)
                .put(verb)
                .put(from)
                .put(to)
                .put((String) null);
        events.endRow();
    }

    /** Those that were handed in and passed and have parts to draw; whether something else was found about them. */
    Map<Long, Boolean> drawing() {
        return drawing;
    }

    void flush() {
        orders.flush();
        parts.flush();
        findings.flush();
        events.flush();
    }

    /** Whether a warned record is drawn into the review queue: the same ones every time, so many in a hundred. */
    static boolean isDrawn(String orderNo, int percent) {
        return Math.floorMod(orderNo.hashCode() * 0x9E3779B1, 100) < percent;
    }

    @Override
    public void close() {
        orders.close();
        parts.close();
        findings.close();
        events.close();
    }
}
