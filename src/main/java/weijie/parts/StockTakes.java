package weijie.parts;

import static weijie.shared.ListOrder.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weijie.network.Scope;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** All counts of stock. */
@ApplicationScoped
public class StockTakes {

    private static final ListOrder<TakeRow> ORDER =
            ListOrder.of(text("t.take_no", TakeRow::no).down());

    private static final String ROW = "SELECT t.take_no, " + PlaceSql.columns("t")
            + ", t.state, t.counted_on, t.counted_by, t.counted_at, t.decided_by, t.decided_at, t.remark, t.version,"
            + " (SELECT COUNT(*) FROM stock_take_line l WHERE l.take_id = t.id AND l.counted <> l.booked) AS differences";
    private static final String FROM = " FROM stock_take t" + PlaceSql.join("t") + " WHERE 1 = 1";

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    @Inject
    Rows rows;

    @Inject
    StockNames names;

    @Inject
    Clock clock;

    Listing<TakeRow> list(TakeCriteria criteria, Scope scope, Slice slice) {
        List<Object> args = new ArrayList<>();
        StringBuilder where = new StringBuilder(FROM).append(PlaceSql.within("t", scope, LocalDate.now(clock), args));
        where.append(
                names.filter(criteria.locationKind(), criteria.locationCode()).on("t.place", args));
        if (criteria.state() != null) {
            where.append(" AND t.state = ?");
            args.add(criteria.state());
        }
        long total = rows.number("SELECT COUNT(*)" + where, args.toArray());
        ListPage<TakeRow> page = ORDER.page(slice);
        args.addAll(page.args());
        return page.of(
                rows.list(ROW + where + page.behind() + page.orderBy() + page.limit(), StockTakes::row, args.toArray()),
                total);
    }

    Optional<TakeRow> find(String no, Scope scope) {
        List<Object> args = new ArrayList<>();
        String where = FROM + PlaceSql.within("t", scope, LocalDate.now(clock), args) + " AND t.take_no = ?";
        args.add(no);
        return rows.first(ROW + where, StockTakes::row, args.toArray()).map(found -> found.with(lines(no)));
    }

    private List<TakeRow.Line> lines(String no) {
        return rows.list(
                """
                SELECT l.line_no, p.code, p.name, l.booked, l.counted, COALESCE(b.quantity, 0) AS now FROM stock_take t
                JOIN stock_take_line l ON l.take_id = t.id JOIN part p ON p.id = l.part_id
                LEFT JOIN stock_balance b ON b.place_kind = t.place_kind AND b.place_id = t.place_id AND b.part_id = l.part_id
                AND b.state = 'GOOD' WHERE t.take_no = ? ORDER BY l.line_no""",
                row -> new TakeRow.Line(
                        row.count("line_no"),
                        row.text("code"),
                        row.text("name"),
                        row.count("booked"),
                        row.count("counted"),
                        row.count("now")),
                no);
    }

    private static TakeRow row(Row row) {
        return new TakeRow(
                row.text("take_no"),
                PlaceSql.location(row),
                row.choice(TakeState.class, "state"),
                row.day("counted_on"),
                row.text("counted_by"),
                row.time("counted_at"),
                row.text("decided_by"),
                row.time("decided_at"),
                row.text("remark"),
                row.count("differences"),
                List.of(),
                row.count("version"));
    }

    /** The count, locked until the transaction ends. */
    Optional<StockTake> lock(String no) {
        return entities.createQuery("select t from StockTake t where t.takeNo = :no", StockTake.class)
                .setParameter("no", no)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /**
     * The number of another count of the same shelf that was booked after this one was taken and moved a part that this one would move too:
     * the difference found here is not true any more. Asked behind the movements, whose balances both have to lock.
     */
    Optional<String> bookedSince(StockTake take) {
        return rows.first("""
                SELECT m.reference_no FROM stock_take t JOIN stock_take_line l ON l.take_id = t.id AND l.counted <> l.booked
                JOIN stock_movement m ON m.part_id = l.part_id AND m.id > t.id AND m.reference_kind = ? AND m.reference_no <> t.take_no
                AND (m.from_kind = t.place_kind AND m.from_id = t.place_id OR m.to_kind = t.place_kind AND m.to_id = t.place_id)
                WHERE t.take_no = ? LIMIT 1""", row -> row.text("reference_no"), StockTake.KIND, take.takeNo());
    }

    /** The count that somebody sent under this name. */
    Optional<String> sentAs(String person, String token) {
        return rows.first(
                "SELECT take_no FROM stock_take_turn WHERE person = ? AND token = ?",
                row -> row.text("take_no"),
                person,
                token);
    }

    /** The same of a count that was stored since this transaction began. */
    String sentMeanwhile(String person, String token) {
        return rows.first(
                        "SELECT take_no FROM stock_take_turn WHERE person = ? AND token = ? LOCK IN SHARE MODE",
                        row -> row.text("take_no"),
                        person,
                        token)
                .orElseThrow();
    }

    /** Notes under which name a count was sent; says whether it is the first time. */
    boolean isFirst(String person, String token, String no) {
        return rows.change(
                        "INSERT IGNORE INTO stock_take_turn (person, token, take_no) VALUES (?, ?, ?)",
                        person,
                        token,
                        no)
                == 1;
    }

    void add(StockTake take) {
        entities.persist(take);
    }
}
