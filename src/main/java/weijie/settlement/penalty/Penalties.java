package weijie.settlement.penalty;

import static weijie.shared.ListOrder.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weijie.network.Scope;
import weijie.network.ScopeSql;
import weijie.settlement.rule.PenaltyCap;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.shared.Slice;
import weijie.shared.jpa.Limits;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** All penalties, as far as a scope allows: a centre sees its own, an outlet those it is to blame for. */
@ApplicationScoped
public class Penalties {

    private static final ListOrder<PenaltyRow> ORDER = ListOrder.of(
                    text("p.penalty_no", PenaltyRow::no).down())
            .by(
                    "amount",
                    ListOrder.<PenaltyRow>money("p.amount", PenaltyRow::amount),
                    text("p.penalty_no", PenaltyRow::no));

    private static final String FROM =
            " FROM penalty p JOIN service_centre c ON c.id = p.centre_id LEFT JOIN outlet u ON u.id = p.outlet_id WHERE 1 = 1";

    private static final String ROW =
            "SELECT p.*, c.code AS centre_code, c.name AS centre_name, u.code AS outlet_code, u.name AS outlet_name";

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    Listing<PenaltyRow> list(PenaltyCriteria criteria, Scope scope, Slice slice) {
        List<Object> args = new ArrayList<>();
        String where = FROM
                + within("p", scope, args)
                + new Limits(args)
                        .by("p.month = ?", criteria.month())
                        .by("p.state = ?", criteria.state())
                        .by("p.kind = ?", criteria.kind())
                        .by(view(criteria), criteria.view() == null ? null : LocalDate.now(clock))
                        .by("c.code = ?", criteria.centreCode())
                        .by("u.code = ?", criteria.outletCode())
                        .by("? IN (p.penalty_no, p.order_no, p.label)", criteria.words());
        long total = rows.number("SELECT COUNT(*)" + where, args.toArray());
        ListPage<PenaltyRow> page = ORDER.page(slice);
        args.addAll(page.args());
        return page.of(
                rows.list(ROW + where + page.behind() + page.orderBy() + page.limit(), Penalties::row, args.toArray()),
                total);
    }

    private static String view(PenaltyCriteria criteria) {
        return criteria.view() == null ? "" : criteria.view().condition();
    }

    /** Whose time to appeal ends until a day, and who were not told so. */
    List<Long> toRemind(LocalDate today, LocalDate until) {
        return rows.list(
                "SELECT id FROM penalty WHERE state = 'NOTIFIED' AND acknowledged_by IS NULL AND reminded_on IS NULL"
                        + " AND notified_on < ? AND appeal_until BETWEEN ? AND ? ORDER BY id",
                row -> row.number("id"),
                today,
                today,
                until);
    }

    /** Whose decision is late, and the director was not told. */
    List<Long> late(LocalDate today) {
        return rows.list(
                "SELECT id FROM penalty WHERE state = 'APPEALED' AND decision IS NULL AND decide_by < ? AND escalated_on IS NULL ORDER BY id",
                row -> row.number("id"),
                today);
    }

    /** Outside headquarters there is no penalty before its centre was told of it. */
    static String within(String table, Scope scope, List<Object> args) {
        return ScopeSql.within(table, scope, args)
                + (scope.isAll() ? "" : " AND " + table + ".notified_on IS NOT NULL");
    }

    /** @throws Refusal {@code PE-850} when there is none that the scope may see */
    PenaltyRow find(String number, Scope scope) {
        List<Object> args = new ArrayList<>();
        String where = FROM + within("p", scope, args) + " AND p.penalty_no = ?";
        args.add(number);
        return rows.first(ROW + where, Penalties::row, args.toArray())
                .orElseThrow(() -> Refusal.notFound("PE-850", number));
    }

    /**
     * The penalty as somebody saw it, locked until the transaction ends.
     *
     * @param version which they saw; {@code null} when they do not mind
     * @throws Refusal {@code PE-850} as {@link #find}, {@code PE-865} when it was changed since
     */
    Penalty seen(String number, Integer version, Scope scope) {
        find(number, scope);
        Penalty penalty = locked("p.number = :key", number).orElseThrow(() -> Refusal.notFound("PE-850", number));
        Refusal.unless(version == null || version == penalty.version(), Refusal.Kind.STALE, "PE-865", number);
        return penalty;
    }

    long idOf(String number) {
        return rows.number("SELECT id FROM penalty WHERE penalty_no = ?", number);
    }

    /** The penalty for a fabricated record that has not fallen. */
    Optional<Penalty> ofFake(long orderId) {
        return rows.first("SELECT id FROM penalty WHERE fake_order_id = ?", row -> row.number("id"), orderId)
                .flatMap(id -> locked("p.id = :key", id));
    }

    /** Whether one stands for a fabricated record or for a piece. */
    boolean stands(PenaltyKind kind, PenaltySubject about) {
        return kind == PenaltyKind.FAKE_ORDER && count("fake_order_id = ?", about.orderId()) > 0
                || kind != PenaltyKind.OTHER && about.pieceId() != null && count("piece_id = ?", about.pieceId()) > 0;
    }

    private long count(String condition, long id) {
        return rows.number("SELECT COUNT(*) FROM penalty WHERE " + condition, id);
    }

    Optional<Penalty> locked(long id) {
        return locked("p.id = :key", id);
    }

    private Optional<Penalty> locked(String condition, Object key) {
        return entities.createQuery("select p from Penalty p where " + condition, Penalty.class)
                .setParameter("key", key)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.cache.retrieveMode", "BYPASS")
                .getResultStream()
                .findFirst();
    }

    void add(Penalty penalty) {
        entities.persist(penalty);
    }

    /** What was changed of entities is seen by the questions in SQL. */
    void flush() {
        entities.flush();
    }

    private static PenaltySpread spread(Row row) {
        String from = row.text("spread_from");
        return from == null
                ? null
                : new PenaltySpread(
                        row.count("spread_months"),
                        YearMonth.parse(from),
                        row.text("spread_by"),
                        row.text("spread_agreed_by"),
                        List.of());
    }

    private static PenaltyRow row(Row row) {
        Money lostFee = row.money("loss_fee");
        Money lostParts = row.money("loss_parts");
        return new PenaltyRow(
                row.text("penalty_no"),
                row.choice(PenaltyKind.class, "kind"),
                row.choice(PenaltyState.class, "state"),
                row.text("clause"),
                row.count("clause_version"),
                row.text("month"),
                row.money("base"),
                row.choice(PenaltyBase.Source.class, "base_source"),
                row.day("base_on"),
                row.count("multiplier"),
                row.moneyOrNull("cap"),
                row.choice(PenaltyCap.Kind.class, "cap_kind"),
                row.money("amount"),
                lostFee.plus(lostParts),
                lostFee,
                lostParts,
                row.text("centre_code"),
                row.text("centre_name"),
                row.text("outlet_code"),
                row.text("outlet_name"),
                row.text("order_no"),
                row.text("label"),
                row.text("note"),
                row.text("proposed_by"),
                row.time("proposed_at"),
                row.text("first_by"),
                row.text("second_by"),
                row.day("notified_on"),
                row.day("appeal_until"),
                row.text("acknowledged_by"),
                row.text("appeal"),
                row.text("appealed_by"),
                row.day("appealed_on"),
                row.day("decide_by"),
                row.choice(PenaltyDecision.class, "decision"),
                row.text("decided_by"),
                row.text("reason"),
                row.text("statement_no"),
                spread(row),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                row.count("version"));
    }
}
