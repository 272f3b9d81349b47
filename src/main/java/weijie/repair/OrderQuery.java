package weijie.repair;

import static weijie.shared.ListOrder.date;
import static weijie.shared.ListOrder.number;
import static weijie.shared.ListOrder.text;

import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weijie.network.Scope;
import weijie.repair.check.Normal;
import weijie.repair.check.RecordField;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Slice;

/**
 * The SQL of a list of records. Two ways lead to a page, and which is the shorter depends on how many records there are: what limits the
 * list is looked up in its index and put in order afterwards ({@link #filtered}), or, where the records are many, they are walked in
 * order and what does not belong is passed over ({@link #ordered}). The index is named, since the database's own choice would depend on
 * its guess of how rare something is.
 */
final class OrderQuery {

    /** More hits of a search than this are not gathered before they are put in order. */
    static final int GATHERED_MOST = 5_000;

    /** Where a record {@code o} stands on its way to money, as {@link RepairOrder#settlementStatus()} says it. */
    static final String STATUS = "case when o.settlement_status = 'VALIDATED' and (select 1 from included_order p"
            + " where p.order_id = o.id and not p.held limit 1) is not null then 'INCLUDED' else o.settlement_status end";

    /** The newest first (the id is time-ordered) unless sorted otherwise. */
    private static final ListOrder<OrderRow> ORDER = ListOrder.of(
                    number("o.id", OrderRow::id).down())
            .by("orderNo", text("o.order_no", OrderRow::orderNo))
            // A unit's records in the order of the index of the chains.
            .by(
                    "serialNo",
                    text("o.serial_no", OrderRow::serialNo),
                    date("o.accepted_on", OrderRow::acceptedOn),
                    date("o.completed_on", OrderRow::completedOn))
            .by("acceptedOn", date("o.accepted_on", OrderRow::acceptedOn))
            // The month says nothing new, but it leads the index of the hand-over.
            .by(
                    "completedOn",
                    text("o.completed_month", OrderQuery::month),
                    date("o.completed_on", OrderRow::completedOn))
            .by("level", text("o.known_level", OrderQuery::level))
            .by("submittedOn", date("o.submitted_on", OrderRow::submittedOn))
            .by("settlementStatus", text(STATUS, OrderQuery::status));

    private static final String BY_MONTH = "repair_order_by_month";

    private static final String BY_QUEUE = "repair_order_by_queue";

    /** The indexes that hold the records of a month in an order; that of the chains at least knows the acceptance without the records. */
    private static final Map<String, String> IN_ORDER_OF_MONTH = Map.of(
            "", "repair_order_by_age",
            "completedOn", "repair_order_by_completion",
            "orderNo", "repair_order_by_month_and_no",
            "level", "repair_order_by_level",
            "submittedOn", "repair_order_by_submission",
            "serialNo", "repair_order_by_chain",
            "acceptedOn", "repair_order_by_chain");

    private final StringBuilder where = new StringBuilder("1 = 1");
    private final List<Object> params = new ArrayList<>();
    private String index;
    private boolean tellsTaken;

    /** All records under the criteria, for what is done with every one of them. */
    OrderQuery(OrderCriteria criteria, Scope scope, String userName) {
        this(criteria, scope, userName, filterIndex(criteria, scope), true);
    }

    /** The records under the criteria by what limits them most, for a list; a search among them has few hits. */
    static OrderQuery filtered(OrderCriteria criteria, Scope scope, String userName) {
        return new OrderQuery(criteria, scope, userName, filterIndex(criteria, scope), false);
    }

    /**
     * The same records for a walk in order.
     *
     * @param sort a sortable field, {@code null} for the age
     */
    static OrderQuery ordered(OrderCriteria criteria, Scope scope, String userName, String sort) {
        String month = IN_ORDER_OF_MONTH.get(sort == null ? "" : sort);
        String whole = sort == null
                ? "PRIMARY"
                : Map.of(
                                "orderNo", "repair_order_no",
                                "serialNo", "repair_order_by_serial",
                                "completedOn", "repair_order_by_completion")
                        .get(sort);
        String index = has(criteria.month()) && month != null ? month : whole;
        return new OrderQuery(criteria, scope, userName, index == null ? filterIndex(criteria, scope) : index, true);
    }

    /** Whether a walk in order may be worth it: not where a centre, an outlet, a unit or a batch limits the list to little. */
    static boolean mayBeWalked(OrderCriteria criteria, Scope scope) {
        return scope.isAll()
                && !has(criteria.centre())
                && !has(criteria.outlet())
                && !has(criteria.serial())
                && !has(criteria.code())
                && criteria.importId() == null
                && criteria.view() == null;
    }

    private OrderQuery(OrderCriteria criteria, Scope scope, String userName, String index, boolean whole) {
        this.index = index;
        scope(scope);
        if (has(criteria.month())) {
            month(YearMonth.parse(criteria.month()));
        }
        and(criteria.importId(), "o.import_id = ?");
        if (has(criteria.serial())) {
            add("o.serial_no like ?", OrderSearch.beginning(Normal.of(RecordField.SERIAL_NO, criteria.serial())));
        }
        and(criteria.outlet(), "o.outlet_id = (select id from outlet where code = ?)");
        and(criteria.centre(), "o.centre_id = (select id from service_centre where code = ?)");
        in("o.repair_status", criteria.statuses());
        states(criteria);
        and(criteria.settledMonth(), "o.settled_month = ?");
        and(criteria.completedFrom(), "o.completed_on >= ?");
        and(criteria.completedTo(), "o.completed_on <= ?");
        and(criteria.code(), "o.id in (select f.order_id from order_finding f where f.code = ?)");
        if (has(criteria.q())) {
            OrderSearch search = new OrderSearch(criteria.q(), scope);
            OrderSearch.Sql found = whole ? search.asCondition() : search.asGathered();
            and(found.text()).params().addAll(found.params());
        }
        if (criteria.view() != null) {
            view(criteria.view(), userName);
        }
    }

    /** The index of what limits a list most. */
    private static String filterIndex(OrderCriteria criteria, Scope scope) {
        if (has(criteria.code()) || has(criteria.q())) {
            return "";
        }
        if (has(criteria.serial())) {
            return "repair_order_by_serial";
        }
        if (criteria.importId() != null) {
            return "repair_order_by_import";
        }
        if (scope.isOutlet() || has(criteria.outlet())) {
            return "repair_order_by_outlet";
        }
        boolean byState = !criteria.settlementStatuses().isEmpty() || ReviewQueues.has(criteria.view());
        if (scope.isCentre() || has(criteria.centre())) {
            return has(criteria.month()) && !byState ? BY_MONTH : "repair_order_by_centre";
        }
        if (has(criteria.month()) && !byState) {
            return BY_MONTH;
        }
        return byState ? BY_QUEUE : "";
    }

    /** A month by its name where the index has that, else by its days, so that the index alone can answer. */
    private void month(YearMonth month) {
        if (index.equals(BY_MONTH) || IN_ORDER_OF_MONTH.containsValue(index)) {
            add("o.completed_month = ?", month.toString());
        } else {
            add("o.completed_on >= ?", month.atDay(1));
            add("o.completed_on <= ?", month.atEndOfMonth());
            if (index.equals(BY_QUEUE)) {
                and(ReviewQueues.ANY_MARKS);
            }
        }
    }

    private void scope(Scope scope) {
        if (scope.isCentre()) {
            add("o.centre_id = ?", scope.centreId());
        } else if (scope.isOutlet()) {
            add("o.outlet_id = ?", scope.outletId());
        }
    }

    private void view(OrderCriteria.View view, String userName) {
        switch (view) {
            case MINE -> add("o.reviewed_by = ?", userName);
            case IN_WORK -> and("o.settlement_status is null and o.repair_status <> 'CANCELLED'");
            default -> {
                tellsTaken = true;
                and(ReviewQueues.condition(view));
            }
        }
    }

    private static boolean has(String text) {
        return text != null && !text.isBlank();
    }

    private void and(Object value, String condition) {
        if (value != null && !value.toString().isBlank()) {
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

    /** States by the index of what is written on the records; what a statement has taken is told apart where somebody asks for it. */
    private void states(OrderCriteria criteria) {
        Set<SettlementStatus> written = new HashSet<>(criteria.settlementStatuses());
        boolean included = written.remove(SettlementStatus.INCLUDED);
        if (included) {
            written.add(SettlementStatus.VALIDATED);
        }
        in("o.settlement_status", written);
        if (criteria.tellsIncluded()) {
            tellsTaken = true;
            and(included ? "(o.settlement_status <> 'VALIDATED' or i.order_id is not null)" : ReviewQueues.NOT_TAKEN);
        }
    }

    private void add(String condition, Object value) {
        where.append(" and ").append(condition);
        params.add(value);
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

    /** The same without what a calculated statement has taken. */
    OrderQuery notTaken() {
        tellsTaken = true;
        return and(ReviewQueues.NOT_TAKEN);
    }

    String from() {
        return from(index.isEmpty() ? "" : " force index (" + index + ")");
    }

    /** The same by an index of the database's choice, for a question with a further condition that limits it more. */
    String fromAnywhere() {
        return from("");
    }

    /** What is taken is joined, where it can be; looked up row by row as {@code exists} it costs ten times as much. */
    private String from(String hint) {
        return " from repair_order o" + hint
                + (tellsTaken
                        ? " left join included_order i on i.order_id = o.id and not i.held and o.settlement_status = 'VALIDATED'"
                        : "")
                + " where " + where;
    }

    /** What one page of the records is, under this order. */
    static ListPage<OrderRow> page(Slice slice) {
        return ORDER.page(slice);
    }

    private static String month(OrderRow row) {
        return row.completedOn() == null
                ? null
                : YearMonth.from(row.completedOn()).toString();
    }

    private static String level(OrderRow row) {
        return row.level() == null ? null : row.level().name();
    }

    private static String status(OrderRow row) {
        return row.settlementStatus() == null ? null : row.settlementStatus().name();
    }

    /** The ids of a page and one more; the values of its place are bound here. */
    String ids(ListPage<OrderRow> page) {
        where.append(page.behind());
        params.addAll(page.args());
        return "select o.id" + from() + page.orderBy() + page.limit();
    }

    String count(long most) {
        return "select count(*) from (select 1" + from() + " limit " + most + ") counted";
    }

    /** Single records, as far as the scope reaches. */
    static OrderQuery these(List<Long> ids, Scope scope) {
        OrderQuery query = new OrderQuery(OrderCriteria.all(), scope, "");
        query.and("o.id in (" + places(ids.size()) + ")").params().addAll(ids);
        return query;
    }

    /** A statement with the values of its places. */
    static Query fill(Query query, List<?> params) {
        for (int i = 0; i < params.size(); i++) {
            Object value = params.get(i);
            query.setParameter(i + 1, value instanceof LocalDate day ? Date.valueOf(day) : value);
        }
        return query;
    }
}
