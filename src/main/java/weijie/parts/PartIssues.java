package weijie.parts;

import static weijie.shared.ListOrder.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weijie.network.Scope;
import weijie.network.ScopeSql;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.jpa.Limits;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** All issues of parts. */
@ApplicationScoped
public class PartIssues {

    private static final ListOrder<IssueRow> ORDER =
            ListOrder.of(text("i.issue_no", IssueRow::no).down());

    private static final String SUM = "(SELECT COALESCE(SUM(%s), 0) FROM part_issue_line l WHERE l.issue_id = i.id)";
    private static final String IN_TRANSIT =
            "IF(l.over_of IS NULL, l.quantity - l.received - l.damaged - l.missing - l.lost, 0)";

    private static final String ROW =
            """
            SELECT i.issue_no, i.from_kind, i.to_kind, c.code AS centre_code, c.name AS centre_name, o.code AS outlet_code, o.name AS outlet_name, i.state,
            i.made_by, i.made_at, i.carrier, i.tracking_no, i.shipped_on, i.version, %s AS pieces, %s AS missing, %s AS in_transit""".formatted(SUM.formatted("l.quantity"), SUM.formatted("l.missing"), SUM.formatted(IN_TRANSIT));

    private static final String FROM =
            " FROM part_issue i JOIN service_centre c ON c.id = i.centre_id LEFT JOIN outlet o ON o.id = i.outlet_id WHERE 1 = 1";

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    @Inject
    Rows rows;

    Listing<IssueRow> list(IssueCriteria criteria, Scope scope, Slice slice) {
        List<Object> args = new ArrayList<>();
        String where = FROM + ScopeSql.within("i", scope, args) + limits(criteria, args);
        long total = rows.number("SELECT COUNT(*)" + where, args.toArray());
        ListPage<IssueRow> page = ORDER.page(slice);
        args.addAll(page.args());
        return page.of(
                rows.list(ROW + where + page.behind() + page.orderBy() + page.limit(), PartIssues::row, args.toArray()),
                total);
    }

    private static String limits(IssueCriteria criteria, List<Object> args) {
        String limits = new Limits(args)
                .by("c.code = ?", criteria.centre())
                .by("o.code = ?", criteria.outlet())
                .by("i.state = ?", criteria.state())
                .by(
                        "EXISTS (SELECT 1 FROM part_issue_line l JOIN part_request_line q ON q.id = l.request_line_id"
                                + " JOIN part_request r ON r.id = q.request_id WHERE l.issue_id = i.id AND r.request_no = ?)",
                        criteria.request())
                .toString();
        if (criteria.waiting() == null) {
            return limits;
        }
        return limits
                + switch (criteria.waiting()) {
                    case TO_SHIP -> " AND i.state IN ('DRAFT', 'PICKED')";
                    case TO_RECEIVE -> " AND i.state = 'SHIPPED' AND " + SUM.formatted(IN_TRANSIT) + " > 0";
                    case TO_RESOLVE -> " AND i.state = 'SHIPPED' AND " + SUM.formatted("l.missing") + " > 0";
                };
    }

    Optional<IssueRow> find(String no, Scope scope) {
        List<Object> args = new ArrayList<>();
        String where = FROM + ScopeSql.within("i", scope, args) + " AND i.issue_no = ?";
        args.add(no);
        return rows.first(ROW + where, PartIssues::row, args.toArray());
    }

    private static IssueRow row(Row row) {
        Location centre = new Location(PlaceKind.CENTRE, row.text("centre_code"), row.text("centre_name"));
        Location outlet = new Location(PlaceKind.OUTLET, row.text("outlet_code"), row.text("outlet_name"));
        boolean toOutlet = outlet.code() != null;
        return new IssueRow(
                row.text("issue_no"),
                toOutlet ? centre : new Location(PlaceKind.HQ, StockNames.HQ, ""),
                toOutlet ? outlet : centre,
                centre.code(),
                outlet.code(),
                row.choice(IssueState.class, "state"),
                row.text("made_by"),
                row.time("made_at"),
                row.text("carrier"),
                row.text("tracking_no"),
                row.day("shipped_on"),
                row.count("pieces"),
                row.day("shipped_on") == null ? 0 : row.count("in_transit") + row.count("missing"),
                row.count("missing"),
                List.of(),
                List.of(),
                row.count("version"));
    }

    List<IssueRow.Line> lines(String no) {
        return rows.list("""
                SELECT l.line_no, p.code, p.name, h.shelf, l.quantity, r.request_no, q.line_no AS request_line_no, l.over_of, i.shipped_on, l.received, l.damaged,
                l.missing, l.lost, (SELECT GROUP_CONCAT(s.serial_no ORDER BY s.serial_no) FROM part_issue_serial s WHERE s.issue_line_id = l.id) AS serials
                FROM part_issue i JOIN part_issue_line l ON l.issue_id = i.id JOIN part p ON p.id = l.part_id
                LEFT JOIN part_request_line q ON q.id = l.request_line_id LEFT JOIN part_request r ON r.id = q.request_id
                LEFT JOIN part_shelf h ON h.part_id = l.part_id AND i.from_kind = 'HQ'
                WHERE i.issue_no = ? ORDER BY l.line_no""", PartIssues::line, no);
    }

    private static IssueRow.Line line(Row row) {
        Integer overOf = row.countOrNull("over_of");
        int shipped = row.day("shipped_on") == null ? 0 : row.count("quantity");
        int received = row.count("received");
        int gone = received + row.count("damaged") + row.count("missing") + row.count("lost");
        return new IssueRow.Line(
                row.count("line_no"),
                row.text("code"),
                row.text("name"),
                row.text("shelf"),
                row.count("quantity"),
                row.text("request_no"),
                row.countOrNull("request_line_no"),
                overOf,
                shipped,
                overOf == null ? received : 0,
                row.count("damaged"),
                row.count("missing"),
                row.count("lost"),
                overOf == null ? 0 : received,
                overOf == null ? Math.max(0, shipped - gone) : 0,
                row.text("serials") == null
                        ? List.of()
                        : List.of(row.text("serials").split(",")));
    }

    /**
     * The lines of requests that a sender may send something for, the oldest request first.
     *
     * @param centreId the centre that it goes to, or that sends it on
     * @param outletId the outlet that it goes to, or {@code null} for what headquarters sends
     */
    List<IssueOffer> offers(long centreId, Long outletId) {
        boolean onward = outletId != null;
        List<Object> args = new ArrayList<>(
                List.of(onward ? PlaceKind.CENTRE : PlaceKind.HQ, onward ? centreId : StockPlace.HQ.id(), centreId));
        String which = onward
                ? " AND q.state IN ('CENTRE_APPROVED', 'APPROVED') AND q.outlet_id = ?"
                : " AND q.state = 'APPROVED'";
        if (onward) {
            args.add(outletId);
        }
        return rows
                .list(
                        "SELECT q.request_no, n.line_no, c.code AS centre_code, o.code AS outlet_code, o.name AS outlet_name, p.code, p.name,"
                                + " COALESCE(n.approved, n.centre_approved) AS granted, COALESCE(b.quantity, 0) AS lying, s.*"
                                + " FROM part_request q JOIN part_request_line n ON n.request_id = q.id JOIN part p ON p.id = n.part_id"
                                + " JOIN service_centre c ON c.id = q.centre_id LEFT JOIN outlet o ON o.id = q.outlet_id"
                                + " LEFT JOIN (" + LineProgress.SUMS
                                + " GROUP BY l.request_line_id) s ON s.request_line_id = n.id"
                                + " LEFT JOIN stock_balance b ON b.place_kind = ? AND b.place_id = ? AND b.part_id = n.part_id AND b.state = 'GOOD'"
                                + " WHERE q.centre_id = ?" + which + " ORDER BY q.request_no, n.line_no",
                        row -> offer(row, onward),
                        args.toArray())
                .stream()
                .filter(offer -> offer.quantity() > 0)
                .toList();
    }

    private static IssueOffer offer(Row row, boolean onward) {
        LineProgress progress =
                row.numberOrNull("request_line_id") == null ? LineProgress.NONE : LineProgress.read(row);
        int granted = row.count("granted");
        return new IssueOffer(
                row.text("request_no"),
                row.count("line_no"),
                row.text("centre_code"),
                row.text("outlet_code"),
                row.text("outlet_name"),
                row.text("code"),
                row.text("name"),
                onward ? progress.openOnward(granted) : progress.open(granted),
                row.count("lying"));
    }

    /** A line of a request that an issue may name. */
    record Asked(long lineId, int lineNo, long partId) {}

    /** The lines of a request that somebody sees. */
    List<Asked> asked(String requestNo, Scope scope) {
        List<Object> args = new ArrayList<>();
        String within = ScopeSql.within("r", scope, args);
        args.add(requestNo);
        return rows.list(
                "SELECT l.id, l.line_no, l.part_id FROM part_request r JOIN part_request_line l ON l.request_id = r.id WHERE 1 = 1"
                        + within + " AND r.request_no = ? ORDER BY l.line_no",
                row -> new Asked(row.number("id"), row.count("line_no"), row.number("part_id")),
                args.toArray());
    }

    /** The issue, locked until the transaction ends. */
    Optional<PartIssue> lock(String no) {
        return entities.createQuery("select i from PartIssue i where i.issueNo = :no", PartIssue.class)
                .setParameter("no", no)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Notes that something named so is being done with an issue; says whether it is the first time. */
    boolean isFirst(PartIssue issue, String token) {
        return rows.change("INSERT IGNORE INTO part_issue_turn (issue_id, token) VALUES (?, ?)", issue.id(), token)
                == 1;
    }

    /** What was changed so far can be asked for. */
    void flush() {
        entities.flush();
    }

    void add(PartIssue issue) {
        entities.persist(issue);
    }
}
