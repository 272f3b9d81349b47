package weijie.repair;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import weijie.network.Scope;
import weijie.repair.check.Normal;
import weijie.repair.check.RecordField;
import weijie.shared.Slice;

/**
 * The SQL of a list of records. The rows of a slice are found in an index first and read afterwards; the index is named where the
 * database's own choice would depend on its guess of how rare something is.
 */
final class OrderQuery {

    private static final Map<String, String> SORTS = Map.of(
            "orderNo", "o.order_no",
            "serialNo", "o.serial_no",
            "acceptedOn", "o.accepted_on",
            "completedOn", "o.completed_on",
            "level", "o.repair_level",
            "submittedOn", "o.submitted_on",
            "settlementStatus", "o.settlement_status");

    private final StringBuilder where = new StringBuilder("1 = 1");
    private final List<Object> params = new ArrayList<>();
    private String index = "";

    OrderQuery(OrderCriteria criteria, Scope scope, String userName) {
        scope(scope);
        and(criteria.month(), "o.completed_month = ?", "repair_order_by_month");
        and(criteria.importId(), "o.import_id = ?", "repair_order_by_import");
        if (has(criteria.serial())) {
            use("repair_order_by_serial");
            add("o.serial_no like ?", like(Normal.of(RecordField.SERIAL_NO, criteria.serial())));
        }
        if (has(criteria.outlet())) {
            use("repair_order_by_outlet");
            add("o.outlet_id = (select id from outlet where code = ?)", criteria.outlet());
        }
        if (has(criteria.centre())) {
            use("repair_order_by_centre");
            add("o.centre_id = (select id from service_centre where code = ?)", criteria.centre());
        }
        in("o.repair_status", criteria.statuses());
        in("o.settlement_status", criteria.settlementStatuses());
        and(criteria.settledMonth(), "o.settled_month = ?", null);
        and(criteria.completedFrom(), "o.completed_on >= ?", null);
        and(criteria.completedTo(), "o.completed_on <= ?", null);
        if (has(criteria.code())) {
            index = "";
            add("o.id in (select f.order_id from order_finding f where f.code = ?)", criteria.code());
        }
        if (has(criteria.q())) {
            search(criteria.q());
        }
        if (criteria.view() != null) {
            view(criteria.view(), userName);
        }
    }

    private void scope(Scope scope) {
        if (scope.isCentre()) {
            use("repair_order_by_centre");
            add("o.centre_id = ?", scope.centreId());
        } else if (scope.isOutlet()) {
            use("repair_order_by_outlet");
            add("o.outlet_id = ?", scope.outletId());
        }
    }

    /** Beginnings of numbers and serials, a customer's name; each from its own index, and no more hits than a person can look at. */
    private void search(String q) {
        String number = like(Normal.of(RecordField.ORDER_NO, q));
        index = "";
        add(
                "o.id in (select hit.id from ((select id from repair_order where order_no like ? limit 1000)"
                        + " union (select id from repair_order where serial_no like ? limit 1000)"
                        + " union (select id from repair_order where customer_phone = ? limit 1000)) hit)",
                number);
        params.add(number);
        params.add(q.strip());
    }

    private void view(OrderCriteria.View view, String userName) {
        switch (view) {
            case TO_REVIEW -> {
                useIfNone("repair_order_by_queue");
                where.append(" and (o.settlement_status = 'SUSPECT' or o.settlement_status = 'ABNORMAL'"
                        + " and (o.question is null or o.answered_at is not null)"
                        + " or o.settlement_status = 'VALIDATED' and o.in_sample = 1 and o.reviewed_by is null)");
            }
            case HIGH_RISK -> {
                useIfNone("repair_order_by_queue");
                where.append(
                        " and o.settlement_status in ('SUSPECT', 'ABNORMAL', 'VALIDATED') and o.reviewed_by is null"
                                + " and (o.settlement_status = 'SUSPECT' or (select count(*) from order_finding f"
                                + " where f.order_id = o.id and f.severity <> 'INFO') > 1)");
            }
            case SAMPLE ->
                where.append(" and o.settlement_status = 'VALIDATED' and o.in_sample = 1 and o.reviewed_by is null");
            case QUESTIONED ->
                where.append(
                        " and o.settlement_status = 'ABNORMAL' and o.question is not null and o.answered_at is null");
            case ANSWERED -> where.append(" and o.settlement_status = 'ABNORMAL' and o.answered_at is not null");
            case MINE -> add("o.reviewed_by = ?", userName);
            case IN_WORK -> where.append(" and o.settlement_status is null and o.repair_status <> 'CANCELLED'");
        }
    }

    private static boolean has(String text) {
        return text != null && !text.isBlank();
    }

    private static String like(String beginning) {
        return beginning.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + '%';
    }

    private void and(Object value, String condition, String key) {
        if (value != null && !value.toString().isBlank()) {
            if (key != null) {
                use(key);
            }
            add(condition, value);
        }
    }

    private void in(String column, Collection<? extends Enum<?>> values) {
        if (!values.isEmpty()) {
            where.append(" and ")
                    .append(column)
                    .append(" in (")
                    .append(places(values.size()))
                    .append(')');
            values.forEach(value -> params.add(value.name()));
        }
    }

    private void add(String condition, Object value) {
        where.append(" and ").append(condition);
        params.add(value);
    }

    private void use(String key) {
        index = " force index (" + key + ")";
    }

    private void useIfNone(String key) {
        if (index.isEmpty()) {
            use(key);
        }
    }

    static String places(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }

    /** Further limits, for a verb on many. */
    OrderQuery and(String condition) {
        where.append(" and ").append(condition);
        return this;
    }

    List<Object> params() {
        return params;
    }

    String where() {
        return where.toString();
    }

    String from() {
        return " from repair_order o" + index + " where " + where;
    }

    /** The ids of one slice, the newest first unless sorted otherwise. */
    String ids(Slice slice) {
        String column = slice.sort() == null ? null : SORTS.get(slice.sort());
        String direction = column == null || slice.descending() ? " desc" : " asc";
        return "select o.id" + from() + " order by " + (column == null ? "" : column + direction + ", ") + "o.id"
                + direction + " limit " + slice.size() + " offset " + slice.first();
    }

    /** The ids after a cursor, the newest first. */
    String idsAfter(long after, int size) {
        return "select o.id" + from() + " and o.id < " + after + " order by o.id desc limit " + size;
    }

    String count(long most) {
        return "select count(*) from (select 1" + from() + " limit " + most + ") counted";
    }
}
