package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import weijie.network.Scope;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Listing;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.shared.Typed;
import weijie.shared.UtcNow;
import weijie.shared.jpa.PaperNumbers;

/** Where parts are picked and sent: by headquarters to a centre, by a centre to its outlet. */
@ApplicationScoped
public class PartIssueDesk {

    private static final int LINES_MOST = 500;
    private static final int PIECES_MOST = 99_999;

    @Inject
    PartSources sources;

    @Inject
    PartIssues issues;

    @Inject
    IssuedSerials pieces;

    @Inject
    PartRequests requests;

    @Inject
    PartReserves reserves;

    @Inject
    PartLimits limits;

    @Inject
    PartEvents events;

    @Inject
    StockBook book;

    @Inject
    StockNames names;

    @Inject
    PaperNumbers numbers;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Transactional
    @Duty
    public Listing<IssueRow> list(IssueCriteria criteria, Slice slice) {
        return issues.list(criteria, Scope.of(caller), slice);
    }

    @Transactional
    @Duty
    public IssueRow find(String no) {
        return issues.find(no, Scope.of(caller))
                .orElseThrow(() -> Refusal.notFound("PT-750", no))
                .with(issues.lines(no), events.of(no));
    }

    /** The issues by which the parts of a repair order came to its outlet; empty for an order that is not the caller's. */
    @Transactional
    @Duty
    public List<PartSourceRow> sources(String orderNo) {
        return sources.of(orderNo, Scope.of(caller));
    }

    /** What waits to be sent to a centre or an outlet: the lines of all requests that an issue to it could serve, together. */
    @Transactional
    @Duty({Role.HQ_PARTS, Role.CENTRE_CLERK})
    public List<IssueOffer> proposal(String centreCode, String outletCode) {
        StockPlace to = receiver(centreCode, outletCode);
        return issues.offers(
                names.centreOf(to, LocalDate.now(clock)), to.kind() == PlaceKind.OUTLET ? (Long) to.id() : null);
    }

    /**
     * Drafts an issue.
     *
     * @return its number
     * @throws Refusal {@code PT-754} for a line that names a request which it cannot serve, {@code PT-760} for more than is open there
     */
    @Transactional
    @Duty({Role.HQ_PARTS, Role.CENTRE_CLERK})
    public String make(IssueEntry typed) {
        Scope scope = Scope.of(caller);
        StockPlace to = receiver(typed.centreCode(), typed.outletCode());
        Refusal.unlessField(
                !typed.lines().isEmpty() && typed.lines().size() <= LINES_MOST, "lines", "PT-743", LINES_MOST);
        PartIssue issue = new PartIssue(
                numbers.next("FH"),
                scope.isAll() ? StockPlace.HQ : StockPlace.centre(scope.centreId()),
                to,
                names.centreOf(to, LocalDate.now(clock)),
                caller.userName(),
                UtcNow.of(clock));
        for (IssueEntry.Line line : typed.lines()) {
            long partId = names.part(line.partCode()).id();
            issue.send(partId, Quantity.read("quantity", line.quantity(), 1, PIECES_MOST), asked(line, partId, scope));
        }
        demandAsked(issue);
        issues.add(issue);
        note(issue, "ADD", Map.of());
        return issue.issueNo();
    }

    /** Headquarters sends to centres, a centre to its own outlets; whoever else there is, is nobody to send to. */
    private StockPlace receiver(String centreCode, String outletCode) {
        Scope scope = Scope.of(caller);
        StockPlace to = names.placeOf(centreCode, outletCode);
        boolean sendable = scope.isAll()
                ? to.kind() == PlaceKind.CENTRE
                : to.kind() == PlaceKind.OUTLET && scope.centreId().equals(names.centreOf(to, LocalDate.now(clock)));
        Refusal.unlessField(
                sendable,
                to.kind() == PlaceKind.CENTRE ? "centreCode" : "outletCode",
                "PT-762",
                to.kind() == PlaceKind.CENTRE ? centreCode : outletCode);
        return to;
    }

    private Long asked(IssueEntry.Line line, long partId, Scope scope) {
        String no = Typed.optional("requestNo", line.requestNo(), 20);
        if (no == null) {
            return null;
        }
        List<PartIssues.Asked> asked = issues.asked(no, scope);
        Refusal.unlessField(!asked.isEmpty(), "requestNo", "PT-740", no);
        return asked.stream()
                .filter(one -> one.partId() == partId
                        && (line.requestLineNo() == null || line.requestLineNo() == one.lineNo()))
                .findFirst()
                .map(PartIssues.Asked::lineId)
                .orElseThrow(() -> Refusal.invalidField("requestLineNo", "PT-754", no, line.partCode()));
    }

    /** Every request that the issue names goes to whom the issue goes, and has so much open that the issue may send it. */
    private void demandAsked(PartIssue issue) {
        Map<Long, Integer> sent = issue.asked();
        Map<Long, PartRequest> asked = demandServed(issue);
        Map<Long, LineProgress> progress = requests.progress(sent.keySet());
        sent.forEach((lineId, pieces) -> {
            PartRequestLine line = asked.get(lineId).line(lineId);
            LineProgress sofar = progress.getOrDefault(lineId, LineProgress.NONE);
            int open =
                    issue.from().equals(StockPlace.HQ) ? sofar.open(line.granted()) : sofar.openOnward(line.granted());
            // What the issue itself has picked is not open any more, and is its own.
            int most = issue.state() == IssueState.PICKED ? open + pieces : open;
            Refusal.unlessField(
                    pieces <= most,
                    "quantity",
                    "PT-760",
                    asked.get(lineId).requestNo(),
                    line.lineNo(),
                    Math.max(0, most),
                    pieces);
        });
    }

    /** The requests that the issue names, locked, by the ids of their lines; all of them still wait for parts. */
    private Map<Long, PartRequest> demandServed(PartIssue issue) {
        Map<Long, PartRequest> asked = requests.lockOf(issue.asked().keySet());
        asked.values().forEach(request -> request.demandServedBy(issue));
        return asked;
    }

    /**
     * Takes the parts from the shelf into the box: they still lie there, and are nobody else's to take.
     *
     * @throws Refusal {@code PT-702} when less is free, {@code PT-705} while the receiver has bad parts to send back
     */
    @Transactional
    @Duty({Role.HQ_PARTS, Role.CENTRE_CLERK})
    public void pick(String no, Integer version) {
        PartIssue issue = own(no, version);
        act(issue, "PICK", one -> {
            one.pick();
            issues.flush();
            limits.demandNothingOwed(one.to());
            demandAsked(one);
            reserves.demandFree(one);
        });
    }

    /**
     * Says which pieces are in the box, as far as the sender knows; what was said before of a line is replaced.
     *
     * @throws Refusal {@code PT-765} before it is picked, {@code PT-766} for more serials than pieces
     */
    @Transactional
    @Duty({Role.HQ_PARTS, Role.CENTRE_CLERK})
    public void name(String no, Integer version, SerialsEntry typed) {
        PartIssue issue = own(no, version);
        Map<Integer, List<String>> named = typed.serials();
        named.forEach((line, serials) ->
                pieces.replace(issue.holding(line, serials.size()).id(), serials));
        events.note(PartIssue.KIND, no, "SERIALS", null, Map.of(), Change.facts("serials", named));
    }

    /** The box leaves. */
    @Transactional
    @Duty({Role.HQ_PARTS, Role.CENTRE_CLERK})
    public void ship(String no, Integer version, String carrier, String trackingNo) {
        PartIssue issue = own(no, version);
        String with = Typed.required("carrier", carrier, 60);
        String number = Typed.required("trackingNo", trackingNo, 60);
        act(issue, "SHIP", one -> {
            List<Move> moves = one.ship(with, number, LocalDate.now(clock));
            demandServed(one);
            book.move(moves);
        });
        events.ask(issue.to(), "issue.shipped", PartIssue.KIND, no);
    }

    /** It is not sent; what was picked is free again. */
    @Transactional
    @Duty({Role.HQ_PARTS, Role.CENTRE_CLERK})
    public void cancel(String no, Integer version) {
        act(own(no, version), "CANCEL", PartIssue::cancel);
    }

    private void act(PartIssue issue, String verb, Consumer<PartIssue> act) {
        Map<String, String> before = issue.facts();
        act.accept(issue);
        note(issue, verb, before);
    }

    private void note(PartIssue issue, String verb, Map<String, String> before) {
        Map<String, String> after = before.isEmpty()
                ? Change.facts(
                        "location", names.of(issue.to()), "lines", issue.lines().size())
                : issue.facts();
        events.note(PartIssue.KIND, issue.issueNo(), verb, null, before, after);
    }

    /** The issue, sent by the caller's place. */
    private PartIssue own(String no, Integer version) {
        Scope scope = Scope.of(caller);
        PartIssue issue =
                issues.lock(no).filter(one -> one.isSeenBy(scope)).orElseThrow(() -> Refusal.notFound("PT-750", no));
        Refusal.unless(issue.isSentBy(scope), Refusal.Kind.FORBIDDEN, "PT-753", no);
        if (version != null) {
            Typed.sameVersion(version, issue.version());
        }
        return issue;
    }
}
