package weijie.parts;

import static weijie.shared.ListOrder.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import weijie.network.Scope;
import weijie.network.ScopeSql;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.jpa.Limits;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** All requests for parts, and what became of their lines. */
@ApplicationScoped
public class PartRequests {

    private static final ListOrder<RequestRow> ORDER =
            ListOrder.of(text("r.request_no", RequestRow::no).down());

    private static final String ROW = """
            SELECT r.request_no, c.code AS centre_code, c.name AS centre_name, o.code AS outlet_code, o.name AS outlet_name, r.by_centre, r.state,
            r.made_by, r.made_at, r.reason, r.version, (SELECT SUM(l.requested) FROM part_request_line l WHERE l.request_id = r.id) AS requested""";

    private static final String FROM =
            " FROM part_request r JOIN service_centre c ON c.id = r.centre_id LEFT JOIN outlet o ON o.id = r.outlet_id WHERE 1 = 1";

    private static final String TO_SHIP = """
             AND r.state = 'APPROVED' AND EXISTS (SELECT 1 FROM part_request_line l WHERE l.request_id = r.id AND l.approved >
            (SELECT COALESCE(SUM(s.quantity - s.damaged - s.lost), 0) FROM part_issue_line s JOIN part_issue i ON i.id = s.issue_id
            WHERE s.request_line_id = l.id AND i.from_kind = 'HQ' AND i.state IN ('PICKED', 'SHIPPED', 'RECEIVED')))""";

    private static final String TO_PASS_ON = """
             AND r.state = 'APPROVED' AND r.outlet_id IS NOT NULL AND EXISTS (SELECT 1 FROM part_request_line l WHERE l.request_id = r.id AND
            (SELECT COALESCE(SUM(IF(i.from_kind = 'HQ', s.received, s.damaged + s.lost - s.quantity)), 0) FROM part_issue_line s
            JOIN part_issue i ON i.id = s.issue_id WHERE s.request_line_id = l.id AND i.state IN ('PICKED', 'SHIPPED', 'RECEIVED')) > 0)""";

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    @Inject
    Rows rows;

    Listing<RequestRow> list(RequestCriteria criteria, Scope scope, Slice slice) {
        List<Object> args = new ArrayList<>();
        String where = FROM + ScopeSql.within("r", scope, args) + limits(criteria, args);
        long total = rows.number("SELECT COUNT(*)" + where, args.toArray());
        ListPage<RequestRow> page = ORDER.page(slice);
        args.addAll(page.args());
        return page.of(
                rows.list(
                        ROW + where + page.behind() + page.orderBy() + page.limit(), PartRequests::row, args.toArray()),
                total);
    }

    private static String limits(RequestCriteria criteria, List<Object> args) {
        String limits = new Limits(args)
                .by("c.code = ?", criteria.centre())
                .by("o.code = ?", criteria.outlet())
                .by("r.state = ?", criteria.state())
                .by(
                        "EXISTS (SELECT 1 FROM part_request_line l JOIN part p ON p.id = l.part_id WHERE l.request_id = r.id AND p.code = ?)",
                        criteria.part())
                .toString();
        if (criteria.waiting() == null) {
            return limits;
        }
        return limits
                + switch (criteria.waiting()) {
                    case FOR_CENTRE -> " AND r.state = 'SUBMITTED' AND r.outlet_id IS NOT NULL";
                    case FOR_HQ ->
                        " AND (r.state = 'CENTRE_APPROVED' OR r.state = 'SUBMITTED' AND r.outlet_id IS NULL)";
                    case TO_SHIP -> TO_SHIP;
                    case TO_PASS_ON -> TO_PASS_ON;
                };
    }

    Optional<RequestRow> find(String no, Scope scope) {
        List<Object> args = new ArrayList<>();
        String where = FROM + ScopeSql.within("r", scope, args) + " AND r.request_no = ?";
        args.add(no);
        return rows.first(ROW + where, PartRequests::row, args.toArray());
    }

    private static RequestRow row(Row row) {
        return new RequestRow(
                row.text("request_no"),
                row.text("centre_code"),
                row.text("centre_name"),
                row.text("outlet_code"),
                row.text("outlet_name"),
                row.flag("by_centre"),
                row.choice(RequestState.class, "state"),
                row.text("made_by"),
                row.time("made_at"),
                row.text("reason"),
                row.count("requested"),
                List.of(),
                List.of(),
                row.count("version"));
    }

    private record Asked(long id, RequestRow.Line line) {}

    /** The lines of a request with what became of them. */
    List<RequestRow.Line> lines(String no) {
        List<Asked> asked = rows.list("""
                SELECT l.id, l.line_no, p.code, p.name, l.order_no, l.requested, l.centre_approved, l.approved FROM part_request r
                JOIN part_request_line l ON l.request_id = r.id JOIN part p ON p.id = l.part_id WHERE r.request_no = ? ORDER BY l.line_no""", row -> new Asked(row.number("id"), line(row)), no);
        Map<Long, LineProgress> progress =
                progress(asked.stream().map(Asked::id).toList());
        return asked.stream()
                .map(one -> one.line().with(progress.getOrDefault(one.id(), LineProgress.NONE)))
                .toList();
    }

    private static RequestRow.Line line(Row row) {
        return RequestRow.Line.asked(
                row.count("line_no"),
                row.text("code"),
                row.text("name"),
                row.text("order_no"),
                row.count("requested"),
                row.countOrNull("centre_approved"),
                row.countOrNull("approved"));
    }

    /** What became of lines, by their ids; a line that no issue names is not there. */
    Map<Long, LineProgress> progress(Collection<Long> lineIds) {
        Map<Long, LineProgress> progress = new HashMap<>();
        rows.listOf(
                        lineIds,
                        LineProgress.SUMS + " WHERE l.request_line_id IN (?*) GROUP BY l.request_line_id",
                        row -> Map.entry(row.number("request_line_id"), LineProgress.read(row)))
                .forEach(one -> progress.put(one.getKey(), one.getValue()));
        return progress;
    }

    Map<Long, LineProgress> progress(PartRequest request) {
        return progress(request.lines().stream().map(PartRequestLine::id).toList());
    }

    /** The number of an issue that is picked for a request and has not left. */
    Optional<String> pickedFor(PartRequest request) {
        return rows.first("""
                SELECT i.issue_no FROM part_request r JOIN part_request_line l ON l.request_id = r.id JOIN part_issue_line s ON s.request_line_id = l.id
                JOIN part_issue i ON i.id = s.issue_id WHERE r.request_no = ? AND i.state = 'PICKED' LIMIT 1""", row -> row.text("issue_no"), request.requestNo());
    }

    /** The request, locked until the transaction ends. */
    Optional<PartRequest> lock(String no) {
        return entities.createQuery("select r from PartRequest r where r.requestNo = :no", PartRequest.class)
                .setParameter("no", no)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The request that each of these lines is of, all locked, always in the same order; by the ids of the lines. */
    Map<Long, PartRequest> lockOf(Collection<Long> lineIds) {
        List<Long> ids = rows
                .listOf(
                        lineIds,
                        "SELECT DISTINCT request_id FROM part_request_line WHERE id IN (?*)",
                        row -> row.number("request_id"))
                .stream()
                .distinct()
                .sorted()
                .toList();
        Map<Long, PartRequest> requests = new HashMap<>();
        for (Long id : ids) {
            PartRequest request = entities.find(PartRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
            requests.putAll(request.lines().stream().collect(Collectors.toMap(PartRequestLine::id, line -> request)));
        }
        return requests;
    }

    void add(PartRequest request) {
        entities.persist(request);
    }
}
