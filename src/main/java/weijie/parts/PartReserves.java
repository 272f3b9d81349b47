package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import weijie.shared.Refusal;
import weijie.shared.jpa.Rows;

/**
 * What on a sender's shelf is spoken for: pieces that other issues have picked, and pieces that an open request waits for. An issue for a
 * request is held back by what is picked alone; one for nobody in particular leaves what requests wait for.
 */
@ApplicationScoped
class PartReserves {

    @Inject
    PartRequests requests;

    @Inject
    StockBook book;

    @Inject
    StockNames names;

    @Inject
    Rows rows;

    private record Reserved(long lineId, long partId, int approved) {}

    private record Picked(long partId, int pieces) {}

    /**
     * Refuses an issue that takes more from a shelf than is free there, all its lines of a part together. Until the transaction ends nobody
     * else picks these parts from the shelf.
     *
     * @throws Refusal {@code PT-702}
     */
    void demandFree(PartIssue issue) {
        Map<Long, Integer> taken = new TreeMap<>();
        Map<Long, Integer> loose = new HashMap<>();
        for (PartIssueLine line : issue.lines()) {
            taken.merge(line.partId(), line.quantity(), Integer::sum);
            loose.merge(line.partId(), line.requestLineId() == null ? line.quantity() : 0, Integer::sum);
        }
        Map<StockSpot, Integer> lying =
                book.hold(taken.keySet().stream().map(part -> spot(issue, part)).toList());
        Map<Long, Integer> picked = picked(issue, taken);
        Map<Long, Integer> awaited = awaited(issue, taken);
        taken.forEach((part, pieces) -> {
            int free = lying.get(spot(issue, part))
                    - picked.getOrDefault(part, 0)
                    - (loose.get(part) > 0 ? awaited.getOrDefault(part, 0) : 0);
            Refusal.unless(
                    pieces <= free,
                    Refusal.Kind.CONFLICT,
                    "PT-702",
                    names.of(issue.from()),
                    names.part(part),
                    pieces,
                    Math.max(0, free));
        });
    }

    private static StockSpot spot(PartIssue issue, long part) {
        return new StockSpot(issue.from(), part, StockState.GOOD);
    }

    private Map<Long, Integer> picked(PartIssue issue, Map<Long, Integer> parts) {
        return rows
                .listOf(
                        parts.keySet(),
                        "SELECT l.part_id, SUM(l.quantity) AS pieces FROM part_issue i JOIN part_issue_line l ON l.issue_id = i.id"
                                + " WHERE i.state = 'PICKED' AND i.from_kind = ? AND i.from_id = ? AND i.id <> ? AND l.part_id IN (?*) GROUP BY l.part_id",
                        row -> new Picked(row.number("part_id"), row.count("pieces")),
                        issue.from().kind(),
                        issue.from().id(),
                        issue.id())
                .stream()
                .collect(Collectors.toMap(Picked::partId, Picked::pieces));
    }

    /** What requests wait for beyond what is picked for them, by this issue too: at headquarters what is approved, at a centre what came for its outlets. */
    private Map<Long, Integer> awaited(PartIssue issue, Map<Long, Integer> parts) {
        boolean fromCentre = issue.from().kind() == PlaceKind.CENTRE;
        List<Reserved> open = rows.listOf(
                parts.keySet(),
                "SELECT l.id, l.part_id, l.approved FROM part_request r JOIN part_request_line l ON l.request_id = r.id"
                        + " WHERE r.state = 'APPROVED' AND (? OR r.centre_id = ? AND r.outlet_id IS NOT NULL) AND l.part_id IN (?*)",
                row -> new Reserved(row.number("id"), row.number("part_id"), row.count("approved")),
                !fromCentre,
                issue.centreId());
        Map<Long, LineProgress> progress =
                requests.progress(open.stream().map(Reserved::lineId).toList());
        Map<Long, Integer> awaited = new HashMap<>();
        for (Reserved line : open) {
            LineProgress sofar = progress.getOrDefault(line.lineId(), LineProgress.NONE);
            int waits = fromCentre ? sofar.waiting() : sofar.open(line.approved());
            awaited.merge(line.partId(), Math.max(0, waits), Integer::sum);
        }
        return awaited;
    }
}
