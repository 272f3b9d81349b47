package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import weijie.policy.TermValues;
import weijie.shared.Refusal;
import weijie.shared.Term;
import weijie.shared.Terms;
import weijie.shared.jpa.Rows;

/** What limits how many parts a place may have: its float, and the bad parts that it still has to send back. Both are off until set. */
@ApplicationScoped
class PartLimits {

    @Inject
    PartRequests requests;

    @Inject
    OwedParts owed;

    @Inject
    StockNames names;

    @Inject
    TermValues terms;

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    private record Had(long partId, int pieces) {}

    /** An order of the place whose parts are not drawn yet; a number that is no such order's is no reason to have more. */
    private static final String WAITS =
            "SELECT o.order_no FROM repair_order o WHERE (o.settlement_status IS NULL OR o.settlement_status = 'DRAFT') AND o.%s_id = ";

    /**
     * Refuses a request by which a place would have more of a part than the policy allows; what a repair order waits for is outside of it.
     *
     * @throws Refusal {@code PT-701}
     */
    void demandWithinFloat(PartRequest request) {
        int most = terms.current().number(Term.FLOAT_PIECES_MAX, LocalDate.now(clock));
        if (most == 0) {
            return;
        }
        Map<Long, Integer> asked = new TreeMap<>();
        Map<Long, LineProgress> progress = requests.progress(request);
        Set<String> waiting = waiting(request);
        request.lines().stream()
                .filter(line -> !waiting.contains(line.orderNo()))
                .forEach(line -> asked.merge(
                        line.partId(),
                        stillToCome(request.place(), line, progress.getOrDefault(line.id(), LineProgress.NONE)),
                        Integer::sum));
        Map<Long, Integer> had = had(request, asked);
        asked.forEach((part, pieces) -> Refusal.unless(
                pieces + had.getOrDefault(part, 0) <= most,
                Refusal.Kind.CONFLICT,
                "PT-701",
                names.of(request.place()),
                names.part(part),
                had.getOrDefault(part, 0),
                pieces,
                most));
    }

    private Set<String> waiting(PartRequest request) {
        Set<String> named = new TreeSet<>();
        request.lines().stream()
                .map(PartRequestLine::orderNo)
                .filter(Objects::nonNull)
                .forEach(named::add);
        return new HashSet<>(rows.listOf(
                named,
                waits(request.place()) + "? AND o.order_no IN (?*)",
                row -> row.text("order_no"),
                request.place().id()));
    }

    private static String waits(StockPlace place) {
        return WAITS.formatted(place.kind() == PlaceKind.CENTRE ? "centre" : "outlet");
    }

    private static int stillToCome(StockPlace place, PartRequestLine line, LineProgress progress) {
        int sent = place.kind() == PlaceKind.CENTRE
                ? progress.shipped() - progress.spoiled()
                : progress.passedOn() - progress.onwardSpoiled();
        return Math.max(0, line.granted() - sent);
    }

    /** What the place has or is sent of these parts, and what else it has asked for. */
    private Map<Long, Integer> had(PartRequest request, Map<Long, Integer> parts) {
        StockPlace place = request.place();
        Map<Long, Integer> had = new HashMap<>();
        rows.listOf(
                        parts.keySet(),
                        "SELECT part_id, SUM(quantity) AS pieces FROM stock_balance WHERE place_kind = ? AND place_id = ?"
                                + " AND state IN ('GOOD', 'IN_TRANSIT') AND part_id IN (?*) GROUP BY part_id",
                        row -> new Had(row.number("part_id"), row.count("pieces")),
                        place.kind(),
                        place.id())
                .forEach(one -> had.merge(one.partId(), one.pieces(), Integer::sum));
        rows.listOf(
                        parts.keySet(),
                        """
                        SELECT q.part_id, SUM(GREATEST(0, COALESCE(q.approved, q.centre_approved, q.requested) - (SELECT COALESCE(SUM(l.quantity - l.damaged - l.lost), 0)
                        FROM part_issue_line l JOIN part_issue i ON i.id = l.issue_id WHERE l.request_line_id = q.id AND i.to_kind = r.place_kind
                        AND i.shipped_on IS NOT NULL))) AS pieces FROM part_request r JOIN part_request_line q ON q.request_id = r.id WHERE r.place_kind = ? AND r.place_id = ?
                        AND r.request_no <> ? AND r.state IN ('SUBMITTED', 'CENTRE_APPROVED', 'APPROVED') AND q.part_id IN (?*)
                        AND (q.order_no IS NULL OR NOT EXISTS (%s r.place_id AND o.order_no = q.order_no)) GROUP BY q.part_id""".formatted(waits(place)),
                        row -> new Had(row.number("part_id"), row.count("pieces")),
                        place.kind(),
                        place.id(),
                        request.requestNo())
                .forEach(one -> had.merge(one.partId(), one.pieces(), Integer::sum));
        return had;
    }

    /**
     * Refuses to send parts to a place that has too many bad parts to send back, or some that it should have sent back before.
     *
     * @throws Refusal {@code PT-705}
     */
    void demandNothingOwed(StockPlace place) {
        LocalDate today = LocalDate.now(clock);
        Terms policy = terms.current();
        int most = policy.number(Term.OUTSTANDING_PIECES_MAX, today);
        boolean stops = policy.isOn(Term.OVERDUE_BLOCKS_FROM, today);
        int outstanding = most == 0 && !stops ? 0 : owed.outstanding(place);
        int overdue = stops ? owed.overdue(place, today) : 0;
        Refusal.unless(
                overdue == 0 && (most == 0 || outstanding <= most),
                Refusal.Kind.CONFLICT,
                "PT-705",
                names.of(place),
                outstanding,
                overdue);
    }
}
