package weijie.settlement;

import static weijie.shared.ListOrder.text;
import static weijie.shared.ListOrder.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import weijie.settlement.rule.LineKind;
import weijie.settlement.rule.RateTable;
import weijie.settlement.run.CanonicalLines;
import weijie.settlement.run.Sums;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Money;
import weijie.shared.PaidWork;
import weijie.shared.Refusal;
import weijie.shared.RepairLevel;
import weijie.shared.Slice;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** The lines of statements, read and counted with SQL; a published statement's lines are never written again. */
@ApplicationScoped
public class StatementLines {

    private static final String COLUMNS = """
            SELECT l.line_no, l.order_no, l.centre_id, c.code AS centre_code, l.outlet_id, COALESCE(u.code, '') AS outlet_code,
            COALESCE(f.outlet_name, u.name, '') AS outlet_name, IF(l.residual_no < 0, 'EXCLUDED', l.kind) AS line_kind,
            IF(l.residual_no < 0, 'G13', l.clause) AS line_clause, IF(l.residual_no < 0, 'NEXT_MONTH', l.reason_code) AS reason,
            IF(l.residual_no < 0, 0, l.amount) AS line_amount,
            l.level, l.units, l.unit_price, l.card_no, l.figure, l.completed_on, l.origin_month, o.serial_no, o.model,
            l.related_order_id, l.related_order_no, l.related_centre_id, l.related_outlet_id, l.related_on, l.related_level,
            CASE WHEN l.reason_code = 'ADJUSTMENT_OF_PUBLISHED' THEN (SELECT a.reason FROM adjustment a WHERE a.order_id = l.order_id
                AND a.centre_id = l.centre_id AND a.origin_month = l.figure AND a.amount = l.amount
                AND a.state IN ('APPROVED', 'SETTLED') ORDER BY a.id LIMIT 1)
            WHEN l.reason_code LIKE 'DISPUTE_%' THEN (SELECT COALESCE(NULLIF(b.answer, ''), b.reason) FROM dispute b
                WHERE b.run_id = l.run_id AND b.centre_id = l.centre_id AND b.order_no = l.order_no
                AND b.granted IS NOT NULL ORDER BY b.id LIMIT 1) END AS note, d.state AS dispute_state
            FROM statement_line l LEFT JOIN outlet u ON u.id = l.outlet_id JOIN service_centre c ON c.id = l.centre_id
            LEFT JOIN published_part f ON f.run_id = l.run_id AND f.centre_id = l.centre_id AND f.residual_no = l.residual_no
            AND f.outlet_id = l.outlet_id LEFT JOIN repair_order o ON o.id = l.order_id
            LEFT JOIN dispute d ON d.run_id = l.run_id AND d.centre_id = l.centre_id AND d.line_no = l.line_no
            """;
    private static final ListOrder<StatementLineRow> ORDER = ListOrder.of(
            text("COALESCE(u.code, '')", StatementLineRow::outletCode),
            text("COALESCE(l.order_no, '')", StatementLineRow::orderNo),
            text("l.kind", line -> line.kind().name()),
            whole("l.line_no", StatementLineRow::lineNo));
    private static final String IN_ORDER = " ORDER BY c.code, u.code, l.order_no, l.kind, l.line_no";
    /** What a published statement's hash is taken of, in the order that never changes, and nothing beside it: every publication and every verification reads it. */
    private static final String HASHED = """
            SELECT COALESCE(u.code, ''), l.order_no, l.kind, l.clause, l.reason_code, l.amount, l.level, l.units, l.unit_price, l.card_no, l.figure,
            CAST(l.completed_on AS CHAR), l.origin_month, l.related_order_no, CAST(l.related_on AS CHAR)
            FROM statement_line l LEFT JOIN outlet u ON u.id = l.outlet_id WHERE""" + PaperKey.CONDITION + "ORDER BY u.code, l.order_no, l.kind, l.line_no";

    /** What lines come to, by their kind; {@link Sums#counted} reads it. */
    private static final String COUNTED = """
            l.kind, COUNT(*) AS line_count, SUM(l.amount) AS amount, SUM(l.reason_code = 'NO_RATE') AS no_rate FROM statement_line l WHERE""" + PaperKey.CONDITION;

    @Inject
    Rows rows;

    Sums sums(PaperKey paper) {
        return rows.list("SELECT " + COUNTED + "GROUP BY l.kind", Sums::counted, paper.args()).stream()
                .reduce(Sums.NONE, Sums::plus);
    }

    /** The parts of a statement, one per outlet, in the order of the outlets' codes. */
    List<StatementPartRow> parts(PaperKey paper, Long outletId) {
        Map<Long, StatementPartRow> parts = new LinkedHashMap<>();
        rows.list(
                        "SELECT u.id, u.code, COALESCE(f.outlet_name, u.name) AS outlet_name, k.* FROM (SELECT l.outlet_id, "
                                + COUNTED
                                + only(outletId) + """
                                 GROUP BY l.outlet_id, l.kind) k JOIN outlet u ON u.id = k.outlet_id
                                LEFT JOIN published_part f ON f.run_id = ? AND f.centre_id = ? AND f.residual_no = ? AND f.outlet_id = u.id
                                ORDER BY u.code""",
                        row -> new StatementPartRow(
                                row.number("id"),
                                row.text("code"),
                                row.text("outlet_name"),
                                LineSums.of(Sums.counted(row))),
                        paper.args(paper.args()))
                .forEach(part -> parts.merge(part.outletId(), part, StatementPartRow::plus));
        return List.copyOf(parts.values());
    }

    /** What each outlet's part comes to, by outlet. */
    Map<Long, Sums> sumsOfOutlets(PaperKey paper) {
        Map<Long, Sums> sums = new HashMap<>();
        rows.list(
                        "SELECT l.outlet_id, " + COUNTED + "AND l.outlet_id IS NOT NULL GROUP BY l.outlet_id, l.kind",
                        row -> Map.entry(row.number("outlet_id"), Sums.counted(row)),
                        paper.args())
                .forEach(kind -> sums.merge(kind.getKey(), kind.getValue(), Sums::plus));
        return sums;
    }

    /**
     * A part of a statement's lines in the order of its paper. The keys of the part are found first, over narrow rows; only its own lines are
     * read whole.
     */
    public Listing<StatementLineRow> list(PaperKey paper, LineCriteria criteria, Slice slice) {
        List<Object> args = new ArrayList<>(List.of(paper.args()));
        String from = wanted(criteria, args);
        long total = rows.number("SELECT COUNT(*)" + from, args.toArray());
        ListPage<StatementLineRow> page = ORDER.page(slice);
        args.addAll(page.args());
        args.addAll(List.of(paper.args()));
        return page.of(
                rows.list(
                        COLUMNS + "JOIN (SELECT l.line_no" + from + page.behind() + page.orderBy() + page.limit()
                                + ") k ON k.line_no = l.line_no WHERE" + PaperKey.CONDITION + page.orderBy(),
                        StatementLines::line,
                        args.toArray()),
                total);
    }

    /** Some lines of a paper by their numbers. */
    public Map<Integer, StatementLineRow> numbered(PaperKey paper, Collection<Integer> lineNos) {
        Map<Integer, StatementLineRow> numbered = new HashMap<>();
        rows.listOf(
                        lineNos,
                        COLUMNS + "WHERE" + PaperKey.CONDITION + "AND l.line_no IN (?*)",
                        StatementLines::line,
                        paper.args())
                .forEach(line -> numbered.put(line.lineNo(), line));
        return numbered;
    }

    /** From where the wanted lines are, with no more beside them than the question needs. */
    private static String wanted(LineCriteria criteria, List<Object> args) {
        boolean worded = criteria.text() != null && !criteria.text().isBlank();
        StringBuilder from = new StringBuilder(" FROM statement_line l LEFT JOIN outlet u ON u.id = l.outlet_id");
        if (worded) {
            from.append(" LEFT JOIN repair_order o ON o.id = l.order_id");
        }
        if (criteria.disputedOnly()) {
            from.append(" JOIN dispute d ON d.run_id = l.run_id AND d.centre_id = l.centre_id AND d.line_no = l.line_no"
                    + " AND d.state <> 'WITHDRAWN'");
        }
        from.append(" WHERE").append(PaperKey.CONDITION);
        if (criteria.outletId() != null) {
            from.append(" AND l.outlet_id = ?");
            args.add(criteria.outletId());
        }
        if (criteria.kind() != null) {
            from.append(" AND l.kind = ?");
            args.add(criteria.kind().name());
        }
        if (worded) {
            from.append(" AND (l.order_no LIKE ? OR o.serial_no LIKE ?)");
            String like = '%'
                    + criteria.text()
                            .strip()
                            .replace("\\", "\\\\")
                            .replace("%", "\\%")
                            .replace("_", "\\_")
                    + '%';
            args.add(like);
            args.add(like);
        }
        return from.toString();
    }

    Optional<StatementLineRow> find(PaperKey paper, int lineNo) {
        return rows
                .list(
                        COLUMNS + "WHERE" + PaperKey.CONDITION + "AND l.line_no = ?",
                        StatementLines::line,
                        paper.args(lineNo))
                .stream()
                .findFirst();
    }

    /** A statement's lines of one order: its computed line first, then what was added about it. */
    List<StatementLineRow> ofOrder(Statement statement, String orderNo) {
        return rows.list(
                COLUMNS + "WHERE" + PaperKey.CONDITION + "AND l.order_no = ? ORDER BY l.line_no",
                StatementLines::line,
                statement.paper().args(orderNo));
    }

    /**
     * The line that was computed for an order.
     *
     * @throws Refusal {@code ST-418} when the order does not stand on the statement
     */
    StatementLineRow computed(Statement statement, String orderNo) {
        return ofOrder(statement, orderNo).stream()
                .filter(line -> line.kind() != LineKind.PENALTY && line.kind() != LineKind.REVERSAL)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("ST-418", orderNo, statement.number()));
    }

    /** The lines that were computed for some orders, by order number; an order that has none is absent. */
    Map<String, StatementLineRow> computed(Statement statement, List<String> orderNos) {
        Map<String, StatementLineRow> computed = new HashMap<>();
        rows.listOf(
                        orderNos,
                        COLUMNS + "WHERE" + PaperKey.CONDITION
                                + "AND l.order_no IN (?*) AND l.kind NOT IN ('PENALTY', 'REVERSAL') ORDER BY l.line_no",
                        StatementLines::line,
                        statement.paper().args())
                .forEach(line -> computed.putIfAbsent(line.orderNo(), line));
        return computed;
    }

    /**
     * The lines about an order on the statements of its centre, the earliest month first. An order stands on no paper before the month of
     * its hand-over, so earlier months are not read.
     *
     * @param visible limits {@code statement s} and {@code statement_line l} to a scope, beginning with {@code AND}, or is empty
     * @param explain a line of a month with its sentence
     */
    List<OrderLine> onPapers(
            String orderNo, String visible, BiFunction<StatementLineRow, String, ExplainedLine> explain) {
        return rows.list(
                COLUMNS.replace("AS dispute_state\n", "AS dispute_state, s.statement_no, s.month, s.state\n")
                                .replace(
                                        "FROM statement_line l",
                                        "FROM repair_order p JOIN statement s ON s.centre_id = p.centre_id AND s.month >= p.completed_month"
                                                + " JOIN statement_line l ON l.run_id = s.run_id AND l.centre_id = s.centre_id"
                                                + " AND l.residual_no = s.residual_no AND l.order_no = p.order_no")
                        + "WHERE p.order_no = ?" + visible + " ORDER BY s.month, s.residual_no, l.line_no",
                row -> new OrderLine(
                        row.text("statement_no"),
                        row.text("month"),
                        row.choice(StatementState.class, "state"),
                        explain.apply(line(row), row.text("month"))),
                orderNo);
    }

    /** Lends all lines of a statement in the order of its paper, read from the database while they are taken. */
    void lend(PaperKey paper, Long outletId, Consumer<Stream<StatementLineRow>> borrower) {
        rows.lend(
                COLUMNS + "WHERE" + PaperKey.CONDITION + only(outletId) + IN_ORDER,
                StatementLines::line,
                borrower,
                paper.args());
    }

    /** The lines beside a statement that wait on a residual paper for the answer to their dispute; of one outlet when it is named. */
    List<StatementLineRow> undecided(Statement statement, Long outletId) {
        return rows.list(
                COLUMNS.replace(
                                "FROM statement_line l",
                                "FROM statement s JOIN statement_line l ON l.run_id = s.run_id AND l.centre_id = s.centre_id"
                                        + " AND l.residual_no = s.residual_no")
                        + "WHERE s.month = ? AND s.centre_id = ? AND s.residual_no > 0 AND s.sha256 IS NULL AND s.state <> 'DISSOLVED'"
                        + " AND l.order_id IS NOT NULL" + only(outletId) + IN_ORDER,
                StatementLines::line,
                statement.month(),
                statement.centreId());
    }

    /** The rate cards whose prices stand on a statement. */
    List<Integer> cards(PaperKey paper, Long outletId) {
        return rows.list(
                "SELECT DISTINCT l.card_no FROM statement_line l WHERE" + PaperKey.CONDITION + only(outletId)
                        + " AND l.card_no > 0 ORDER BY l.card_no",
                row -> row.count("card_no"),
                paper.args());
    }

    private static String only(Long outletId) {
        return outletId == null ? "" : " AND l.outlet_id = " + outletId.longValue();
    }

    /** SHA-256 of all lines of a statement, as it is published with. */
    String hash(Statement statement) {
        CanonicalLines canonical = new CanonicalLines();
        lendHashed(statement, canonical::add);
        return canonical.sha256();
    }

    /** Lends the fields of each line that the hash is taken of, in the order that never changes. */
    void lendHashed(Statement statement, Consumer<Object[]> reader) {
        rows.lend(
                HASHED,
                row -> (Object[]) row.texts(),
                all -> all.forEach(reader),
                statement.paper().args());
    }

    /**
     * Every line of a month as last calculated: those of each centre's last run, and those of published papers that an earlier one made.
     *
     * @param where limits the rows to a scope, beginning with {@code AND}, or is empty
     * @param withTrials whether a later trial stands in for what a formal run computed, until the centre has agreed to that
     */
    void eachOfMonth(YearMonth month, String where, boolean withTrials, Consumer<StatementLineRow> lines) {
        String run = withTrials
                ? "IF(p.state IS NULL OR p.state IN " + StatementState.in(StatementState::isRecalculable)
                        + ", COALESCE(m.trial_run_id, m.run_id), m.run_id)"
                : "m.run_id";
        rows.lend(
                COLUMNS.replace("FROM statement_line l", "FROM (SELECT m.centre_id, " + run + """
                                         AS run_id, NULL AS residual_no FROM month_centre m
                                        LEFT JOIN statement p ON p.month = m.month AND p.centre_id = m.centre_id AND p.residual_no = 0
                                        WHERE m.month = ?
                                        UNION ALL SELECT s.centre_id, s.run_id, s.residual_no FROM statement s
                                        JOIN month_centre m ON m.month = s.month AND m.centre_id = s.centre_id
                                        WHERE s.month = ? AND s.sha256 IS NOT NULL AND s.run_id <> m.run_id) k
                                        JOIN statement_line l ON l.run_id = k.run_id AND l.centre_id = k.centre_id
                                        AND (k.residual_no IS NULL OR k.residual_no = l.residual_no)""")
                        + "WHERE 1 = 1 " + where + IN_ORDER,
                StatementLines::line,
                rows -> rows.forEach(lines),
                month,
                month);
    }

    /** The orders that left a statement after it was calculated and still have lines on this paper. */
    List<Long> left(Statement statement) {
        return rows.list(
                "SELECT o.id FROM repair_order o WHERE o.left_month = ? AND o.centre_id = ? AND EXISTS (SELECT 1 FROM statement_line l WHERE"
                        + PaperKey.CONDITION + "AND l.order_id = o.id) ORDER BY o.id",
                row -> row.number("id"),
                Stream.concat(
                                Stream.of(statement.month(), statement.centreId()),
                                Stream.of(statement.paper().args()))
                        .toArray());
    }

    /** How many lines stand on a paper. */
    int count(Statement statement) {
        return count(statement, "");
    }

    long orderId(Statement statement, int lineNo) {
        return rows.number(
                "SELECT order_id FROM statement_line WHERE run_id = ? AND centre_id = ? AND line_no = ?",
                statement.runId(),
                statement.centreId(),
                lineNo);
    }

    /**
     * What the rate card has for a line's order, whatever else speaks against it.
     *
     * @param own what its own level earns
     * @param highest what the dearest level would earn; zero where the card has no price at all
     */
    record CardFee(Money own, Money highest) {}

    CardFee fee(StatementLineRow line, RateTable rates) {
        return rows.list(
                        """
                        SELECT o.category_code, u.province_code, o.repair_level, o.units, o.unrepaired
                        FROM repair_order o JOIN outlet u ON u.id = o.outlet_id WHERE o.order_no = ?""",
                        row -> {
                            boolean unrepaired = row.flag("unrepaired");
                            int units = unrepaired ? 1 : row.count("units");
                            Map<RepairLevel, Money> fees = new EnumMap<>(RepairLevel.class);
                            for (RepairLevel level : RepairLevel.values()) {
                                fees.put(
                                        level,
                                        rates.fee(
                                                        row.text("category_code"),
                                                        row.text("province_code"),
                                                        PaidWork.of(level, units, false),
                                                        line.completedOn())
                                                .orElse(Money.ZERO));
                            }
                            PaidWork own =
                                    PaidWork.of(row.choice(RepairLevel.class, "repair_level"), units, unrepaired);
                            return new CardFee(fees.get(own.level()), Collections.max(fees.values()));
                        },
                        line.orderNo())
                .get(0);
    }

    /** What the published papers pay for an order in all, corrections included. */
    Money paid(long orderId, long centreId) {
        return rows.list("""
                        SELECT COALESCE(SUM(l.amount), 0) AS paid FROM statement s JOIN statement_line l ON l.run_id = s.run_id
                        AND l.centre_id = s.centre_id AND l.residual_no = s.residual_no
                        WHERE s.centre_id = ? AND s.sha256 IS NOT NULL AND l.order_id = ? AND l.kind <> 'PENALTY'
                        AND s.month >= (SELECT o.completed_month FROM repair_order o WHERE o.id = ?)""", row -> row.money("paid"), centreId, orderId, orderId)
                .get(0);
    }

    /** How many of a statement's lines settle an order. */
    int settling(Statement statement) {
        return count(statement, "AND l.kind IN ('PAYABLE', 'NON_PAYABLE')");
    }

    /** How many corrections of earlier months a statement carries. */
    int adjustmentsOfPublished(Statement statement) {
        return count(statement, "AND l.reason_code = 'ADJUSTMENT_OF_PUBLISHED'");
    }

    /** How many penalties a statement deducts. */
    int penalties(Statement statement) {
        return count(statement, "AND l.kind = 'PENALTY'");
    }

    private int count(Statement statement, String condition) {
        return (int) rows.number(
                "SELECT COUNT(*) FROM statement_line l WHERE" + PaperKey.CONDITION + condition,
                statement.paper().args());
    }

    private static StatementLineRow line(Row row) {
        return new StatementLineRow(
                row.count("line_no"),
                Objects.requireNonNullElse(row.text("order_no"), ""),
                row.number("centre_id"),
                row.text("centre_code"),
                row.numberOr("outlet_id", 0),
                row.text("outlet_code"),
                row.text("outlet_name"),
                row.choice(LineKind.class, "line_kind"),
                row.text("line_clause"),
                row.text("reason"),
                row.money("line_amount"),
                row.choice(RepairLevel.class, "level"),
                row.count("units"),
                row.money("unit_price"),
                row.count("card_no"),
                row.text("figure"),
                row.day("completed_on"),
                row.text("origin_month"),
                row.text("serial_no"),
                row.text("model"),
                row.numberOr("related_order_id", 0),
                row.text("related_order_no"),
                row.numberOr("related_centre_id", 0),
                row.numberOr("related_outlet_id", 0),
                row.day("related_on"),
                row.choice(RepairLevel.class, "related_level"),
                row.text("note"),
                row.choice(DisputeState.class, "dispute_state"));
    }
}
