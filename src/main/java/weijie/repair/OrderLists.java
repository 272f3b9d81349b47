package weijie.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import weijie.network.Scope;
import weijie.policy.TermValues;
import weijie.repair.check.Finding;
import weijie.repair.check.Judged;
import weijie.repair.check.RepairStatus;
import weijie.repair.check.WarrantyClaim;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.RepairLevel;
import weijie.shared.Slice;

/** Lists, sums and counts of repair records as rows, always as far as a scope allows; the records themselves are {@link RepairOrders}. */
@ApplicationScoped
public class OrderLists {

    /** Beyond this a list says "more than"; nobody turns so many pages. */
    public static final long COUNTED_MOST = 100_000;

    /** A queue that is longer than this is just long. */
    private static final long QUEUE_COUNTED_MOST = 1_000;

    private static final int ROWS_AT_ONCE = 500;

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    @Inject
    JdbcArchive archive;

    @Inject
    TermValues terms;

    /**
     * A slice of the records under the criteria and how many there are; beyond {@value #COUNTED_MOST}, or what takes long to count, the total is "more than", behind a
     * place or from the end they are not counted.
     */
    Listing<OrderRow> list(OrderCriteria criteria, Scope scope, String userName, Slice slice) {
        boolean broad = isBroad(criteria, scope);
        boolean counts = slice.from() == null && !slice.backwards();
        long most = counts && !broad && !criteria.isCostly() ? COUNTED_MOST : OrderQuery.GATHERED_MOST;
        long found = broad && !counts
                ? most + 1
                : count(
                        broad
                                ? OrderQuery.ordered(criteria, scope, userName, null)
                                : OrderQuery.filtered(criteria, scope, userName),
                        most + 1);
        boolean walked = broad || found > OrderQuery.GATHERED_MOST && OrderQuery.mayBeWalked(criteria, scope);
        ListPage<OrderRow> page = OrderQuery.page(slice);
        List<OrderRow> rows = page(criteria, scope, userName, slice, walked);
        return counts ? page.of(rows, Math.min(found, most), found > most) : page.of(rows, Listing.UNCOUNTED, false);
    }

    private List<OrderRow> page(OrderCriteria criteria, Scope scope, String userName, Slice slice, boolean walked) {
        OrderQuery query = walked
                ? OrderQuery.ordered(criteria, scope, userName, slice.sort())
                : OrderQuery.filtered(criteria, scope, userName);
        return rows(ids(query.ids(OrderQuery.page(slice)), query.params()), scope);
    }

    /** Whether a search has more hits in the scope than can be gathered first and put in order afterwards. */
    private boolean isBroad(OrderCriteria criteria, Scope scope) {
        if (criteria.q() == null || criteria.q().isBlank()) {
            return false;
        }
        OrderSearch.Sql hits = new OrderSearch(criteria.q(), scope).count();
        return ((Number) OrderQuery.fill(entities.createNativeQuery(hits.text()), hits.params())
                                .getSingleResult())
                        .longValue()
                > OrderQuery.GATHERED_MOST;
    }

    /** Hands every record under the criteria to somebody, block by block in the order of the slice. */
    void each(OrderCriteria criteria, Scope scope, String userName, Slice order, Consumer<OrderRow> reader) {
        boolean walked = isBroad(criteria, scope) || OrderQuery.mayBeWalked(criteria, scope);
        Slice block = new Slice(0, ROWS_AT_ONCE, order.sort(), order.descending());
        Listing<OrderRow> read;
        do {
            read = OrderQuery.page(block).of(page(criteria, scope, userName, block, walked), Listing.UNCOUNTED);
            read.items().forEach(reader);
            block = block.from(read.last(), 0, false);
        } while (!read.ends());
    }

    long count(OrderCriteria criteria, Scope scope, String userName) {
        return count(new OrderQuery(criteria, scope, userName), Long.MAX_VALUE);
    }

    /** How many records stand in each queue, of a long one only that it is long. */
    Map<OrderCriteria.View, QueueLength> queues(Scope scope, String userName) {
        Map<OrderCriteria.View, QueueLength> lengths = new EnumMap<>(OrderCriteria.View.class);
        for (OrderCriteria.View view : ReviewQueues.all()) {
            long found =
                    count(OrderQuery.filtered(OrderCriteria.ofView(view), scope, userName), QUEUE_COUNTED_MOST + 1);
            lengths.put(view, new QueueLength(Math.min(found, QUEUE_COUNTED_MOST), found > QUEUE_COUNTED_MOST));
        }
        return lengths;
    }

    private long count(OrderQuery query, long most) {
        return ((Number) OrderQuery.fill(entities.createNativeQuery(query.count(most)), query.params())
                        .getSingleResult())
                .longValue();
    }

    /** The numbers of these records, as far as the scope reaches. */
    Map<Long, String> numbers(List<Long> ids, Scope scope) {
        Map<Long, String> numbers = new HashMap<>();
        if (!ids.isEmpty()) {
            OrderQuery query = OrderQuery.these(ids, scope);
            for (Object row : OrderQuery.fill(
                            entities.createNativeQuery("select o.id, o.order_no" + query.fromAnywhere()),
                            query.params())
                    .getResultList()) {
                Object[] values = (Object[]) row;
                numbers.put(((Number) values[0]).longValue(), (String) values[1]);
            }
        }
        return numbers;
    }

    List<Long> idsOf(OrderCriteria criteria, Scope scope, String userName, int most) {
        OrderQuery query = new OrderQuery(criteria, scope, userName);
        return ids(query.ids(OrderQuery.page(Slice.of(0, most))), query.params()).stream()
                .limit(most)
                .toList();
    }

    private List<Long> ids(String sql, List<Object> params) {
        List<Long> ids = new ArrayList<>();
        for (Object id :
                OrderQuery.fill(entities.createNativeQuery(sql), params).getResultList()) {
            ids.add(((Number) (id instanceof Object[] row ? row[0] : id)).longValue());
        }
        return ids;
    }

    private List<OrderRow> rows(List<Long> ids, Scope scope) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String sql =
                "select o.id, o.order_no, c.code, c.name, t.code, t.name, t.province_code, o.category_code, p.name, o.brand,"
                        + " o.model, o.serial_no, o.purchased_on, o.claimed_warranty, o.customer_name, o.customer_phone, o.accepted_on,"
                        + " o.completed_on, o.fault_code, case when o.level_word is null then o.repair_level end, o.units,"
                        + " o.unrepaired, o.repair_status, " + OrderQuery.STATUS
                        + ", o.submitted_on, o.question, o.answered_at, o.settled_month, o.import_id, o.version,"
                        + " o.level_word, " + Earning.pays()
                        + " from repair_order o join service_centre c on c.id = o.centre_id join outlet t on t.id = o.outlet_id"
                        + " left join product_category p on p.code = o.category_code where o.id in ("
                        + OrderQuery.places(ids.size()) + ")";
        Map<Long, OrderRow> byId = new HashMap<>();
        for (Object row : OrderQuery.fill(entities.createNativeQuery(sql), ids).getResultList()) {
            OrderRow one = row((Object[]) row);
            byId.put(one.id(), one);
        }
        Set<String> repeats = archive.repeats(
                byId.values().stream()
                        .filter(OrderRow::earns)
                        .map(OrderRow::serialNo)
                        .distinct()
                        .toList(),
                terms.snapshot());
        Map<Long, List<Finding>> findings = findings(ids);
        Set<String> visible = visible(findings.values(), scope);
        findings.replaceAll((id, all) ->
                all.stream().map(one -> one.visibleTo(visible, scope)).toList());
        return ids.stream()
                .map(byId::get)
                .map(row -> row.with(findings.getOrDefault(row.id(), List.of()), repeats.contains(row.orderNo())))
                .toList();
    }

    private static OrderRow row(Object[] v) {
        return new OrderRow(
                ((Number) v[0]).longValue(),
                (String) v[1],
                (String) v[2],
                (String) v[3],
                (String) v[4],
                (String) v[5],
                (String) v[6],
                (String) v[7],
                (String) v[8],
                (String) v[9],
                (String) v[10],
                (String) v[11],
                day(v[12]),
                v[13] == null ? null : WarrantyClaim.valueOf((String) v[13]),
                (String) v[14],
                (String) v[15],
                day(v[16]),
                day(v[17]),
                (String) v[18],
                v[19] == null ? null : RepairLevel.valueOf((String) v[19]),
                (String) v[30],
                ((Number) v[20]).intValue(),
                isTrue(v[21]),
                RepairStatus.valueOf((String) v[22]),
                v[23] == null ? null : SettlementStatus.valueOf((String) v[23]),
                day(v[24]),
                (String) v[25],
                time(v[26]),
                (String) v[27],
                v[28] == null ? null : ((Number) v[28]).longValue(),
                ((Number) v[29]).intValue(),
                isTrue(v[31]),
                List.of());
    }

    private static boolean isTrue(Object value) {
        return value instanceof Boolean yes ? yes : value != null && ((Number) value).intValue() != 0;
    }

    private static LocalDate day(Object value) {
        return value == null ? null : value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }

    private static LocalDateTime time(Object value) {
        return value == null
                ? null
                : value instanceof Timestamp stamp
                        ? LocalDateTime.ofInstant(stamp.toInstant(), ZoneOffset.UTC)
                        : (LocalDateTime) value;
    }

    /** The same findings with only those other numbers that the scope may see. */
    List<Finding> visible(List<Finding> findings, Scope scope) {
        Set<String> visible = visible(List.of(findings), scope);
        return findings.stream().map(one -> one.visibleTo(visible, scope)).toList();
    }

    private Set<String> visible(Collection<List<Finding>> findings, Scope scope) {
        List<Object> related = new ArrayList<>();
        findings.forEach(all -> all.stream()
                .map(Finding::relatedOrderNo)
                .filter(Objects::nonNull)
                .forEach(related::add));
        if (related.isEmpty() || scope.isAll()) {
            return Set.of();
        }
        OrderQuery query = new OrderQuery(OrderCriteria.all(), scope, "");
        query.and("o.order_no in (" + OrderQuery.places(related.size()) + ")");
        query.params().addAll(related);
        Set<String> visible = new HashSet<>();
        for (Object no : OrderQuery.fill(
                        entities.createNativeQuery("select o.order_no" + query.fromAnywhere()), query.params())
                .getResultList()) {
            visible.add((String) no);
        }
        return visible;
    }

    private Map<Long, List<Finding>> findings(List<Long> ids) {
        Map<Long, List<Finding>> findings = new HashMap<>();
        for (OrderFinding finding : entities.createQuery(
                        "select f from OrderFinding f where f.orderId in :ids", OrderFinding.class)
                .setParameter("ids", ids)
                .getResultList()) {
            findings.computeIfAbsent(finding.orderId(), none -> new ArrayList<>())
                    .add(finding.finding());
        }
        findings.replaceAll((id, all) -> Judged.sorted(all));
        return findings;
    }

    /** One record as a row, read from the database as it stands in this transaction. */
    OrderRow rowOf(long id, Scope scope) {
        entities.flush();
        return rows(List.of(id), scope).get(0);
    }

    /** Counts per state of settlement of all that is not settled yet, for a home page. */
    Map<SettlementStatus, Long> countsByStatus(Scope scope) {
        OrderQuery query = new OrderQuery(OrderCriteria.all(), scope, "").notTaken();
        Map<SettlementStatus, Long> counts = new EnumMap<>(SettlementStatus.class);
        String sql = "select o.settlement_status, count(*)" + query.from() + " and o.settlement_status in"
                + " ('DRAFT','SUBMITTED','ABNORMAL','SUSPECT','HELD','VALIDATED') group by o.settlement_status";
        for (Object row :
                OrderQuery.fill(entities.createNativeQuery(sql), query.params()).getResultList()) {
            Object[] values = (Object[]) row;
            counts.put(SettlementStatus.valueOf((String) values[0]), ((Number) values[1]).longValue());
        }
        return counts;
    }
}
