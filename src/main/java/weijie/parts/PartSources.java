package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import weijie.network.Scope;
import weijie.network.ScopeSql;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** Where the parts of a repair order came from: by their serials, by the request that named the order, or else what came last before. */
@ApplicationScoped
class PartSources {

    private static final String SENT = "i.outlet_id = o.outlet_id AND i.shipped_on IS NOT NULL";

    private static final String USED = """
            SELECT p.code, p.name, u.new_serial,
            (SELECT MAX(i.id) FROM part_issue_serial s JOIN part_issue_line l ON l.id = s.issue_line_id JOIN part_issue i ON i.id = l.issue_id
                WHERE s.serial_no = u.new_serial AND l.part_id = p.id AND %1$s) AS by_serial,
            (SELECT MAX(i.id) FROM part_request_line q JOIN part_issue_line l ON l.request_line_id = q.id JOIN part_issue i ON i.id = l.issue_id
                WHERE q.part_id = p.id AND q.order_no = o.order_no AND %1$s) AS for_order,
            (SELECT MAX(i.id) FROM part_issue_line l JOIN part_issue i ON i.id = l.issue_id
                WHERE l.part_id = p.id AND l.received > 0 AND %1$s AND (o.completed_on IS NULL OR i.shipped_on <= o.completed_on)) AS latest
            FROM repair_order o JOIN part_use u ON u.order_id = o.id JOIN part p ON p.code = u.part_code WHERE o.order_no = ?""".formatted(SENT);

    @Inject
    Rows rows;

    private record Used(String partCode, String partName, String serialNo, Long bySerial, Long forOrder, Long latest) {

        static Used read(Row row) {
            return new Used(
                    row.text("code"),
                    row.text("name"),
                    row.text("new_serial"),
                    row.numberOrNull("by_serial"),
                    row.numberOrNull("for_order"),
                    row.numberOrNull("latest"));
        }

        Optional<Long> issue() {
            return Stream.of(bySerial, forOrder, latest)
                    .filter(id -> id != null)
                    .findFirst();
        }

        PartSourceRow.How how() {
            return bySerial != null
                    ? PartSourceRow.How.SERIAL
                    : forOrder != null ? PartSourceRow.How.FOR_ORDER : PartSourceRow.How.LATEST;
        }

        PartSourceRow from(Issue issue) {
            return new PartSourceRow(partCode, partName, serialNo, issue.no(), issue.shippedOn(), how());
        }
    }

    private record Issue(long id, String no, LocalDate shippedOn) {}

    /** The sources of an order's parts in its lines' order, of an order that somebody may see; parts of which none is known are left out. */
    List<PartSourceRow> of(String orderNo, Scope scope) {
        List<Object> args = new ArrayList<>(List.of(orderNo));
        List<Used> used =
                rows.list(USED + ScopeSql.within("o", scope, args) + " ORDER BY u.line_no", Used::read, args.toArray());
        Map<Long, Issue> issues = new HashMap<>();
        rows.listOf(
                        used.stream()
                                .flatMap(one -> one.issue().stream())
                                .distinct()
                                .toList(),
                        "SELECT i.id, i.issue_no, i.shipped_on FROM part_issue i WHERE i.id IN (?*)",
                        row -> new Issue(row.number("id"), row.text("issue_no"), row.day("shipped_on")))
                .forEach(issue -> issues.put(issue.id(), issue));
        return used.stream()
                .filter(one -> one.issue().isPresent())
                .map(one -> one.from(issues.get(one.issue().orElseThrow())))
                .toList();
    }
}
