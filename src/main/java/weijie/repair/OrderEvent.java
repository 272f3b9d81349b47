package weijie.repair;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import weijie.repair.check.RecordField;
import weijie.shared.jpa.TimeOrderedId;

/** One entry of a record's timeline: a verb, a change of status, a comment or the fields that differ. Never changed afterwards. */
@Entity
@Table(name = "order_event")
public class OrderEvent {

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "order_id")
    private long orderId;

    private LocalDateTime at;

    @Column(name = "user_name")
    private String userName;

    @Enumerated(EnumType.STRING)
    private OrderVerb verb;

    @Column(name = "from_status")
    private String fromStatus;

    @Column(name = "to_status")
    private String toStatus;

    private String note;
    private String changes;

    /** The version of the record that it happened to; {@code null} where a stream wrote it. */
    @Column(name = "order_version")
    private Integer orderVersion;

    protected OrderEvent() {}

    OrderEvent(
            long orderId,
            LocalDateTime at,
            String userName,
            OrderVerb verb,
            String fromStatus,
            String toStatus,
            String note,
            Integer orderVersion) {
        this.orderVersion = orderVersion;
        this.orderId = orderId;
        this.at = at;
        this.userName = userName;
        this.verb = verb;
        this.fromStatus = fromStatus;
        this.toStatus = toStatus;
        this.note = note;
    }

    OrderEvent with(List<OrderDetail.Difference> differing) {
        if (!differing.isEmpty()) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            differing.forEach(change -> array.add(Json.createObjectBuilder()
                    .add("field", change.field().name())
                    .add("before", change.before() == null ? "" : change.before())
                    .add("after", change.after() == null ? "" : change.after())));
            changes = array.build().toString();
        }
        return this;
    }

    public long id() {
        return id;
    }

    public LocalDateTime at() {
        return at;
    }

    public String userName() {
        return userName;
    }

    OrderDetail.Entry entry() {
        return new OrderDetail.Entry(at, userName, verb, fromStatus, toStatus, note, changes());
    }

    /** Whether it made another version of this one, or of a later one. */
    boolean isChangeSince(int version) {
        return orderVersion != null && orderVersion >= version && verb.isChange();
    }

    List<OrderDetail.Difference> changes() {
        if (changes == null) {
            return List.of();
        }
        List<OrderDetail.Difference> all = new ArrayList<>();
        try (JsonReader reader = Json.createReader(new StringReader(changes))) {
            for (JsonObject one : reader.readArray().getValuesAs(JsonObject.class)) {
                all.add(new OrderDetail.Difference(
                        RecordField.valueOf(one.getString("field")), one.getString("before"), one.getString("after")));
            }
        }
        return all;
    }
}
