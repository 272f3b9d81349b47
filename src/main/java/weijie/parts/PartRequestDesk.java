package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
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

/** Where parts are asked for, and what is asked for is granted: by the centre, then by headquarters. */
@ApplicationScoped
public class PartRequestDesk {

    private static final int LINES_MOST = 500;
    private static final int PIECES_MOST = 99_999;

    @Inject
    PartRequests requests;

    @Inject
    PartLimits limits;

    @Inject
    PartEvents events;

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
    public Listing<RequestRow> list(RequestCriteria criteria, Slice slice) {
        return requests.list(criteria, Scope.of(caller), slice);
    }

    @Transactional
    @Duty
    public RequestRow find(String no) {
        return requests.find(no, Scope.of(caller))
                .orElseThrow(() -> Refusal.notFound("PT-740", no))
                .with(requests.lines(no), events.of(no));
    }

    /**
     * Drafts a request, of an outlet or of a centre; a centre may draft one for its outlet, and hands it in itself then.
     *
     * @return its number
     */
    @Transactional
    @Duty({Role.CENTRE_CLERK, Role.OUTLET_CLERK})
    public String make(RequestEntry typed) {
        Scope scope = Scope.of(caller);
        StockPlace place = names.placeOf(typed.centreCode(), typed.outletCode());
        Long centreId = names.centreOf(place, LocalDate.now(clock));
        // A place of somebody else, or one without a centre to ask, is one that there is not.
        Refusal.unlessField(
                centreId != null && scope.covers(centreId, place.kind() == PlaceKind.OUTLET ? place.id() : -1),
                typed.outletCode() == null ? "centreCode" : "outletCode",
                "PT-720",
                typed.outletCode() == null ? typed.centreCode() : typed.outletCode());
        Refusal.unlessField(
                !typed.lines().isEmpty() && typed.lines().size() <= LINES_MOST, "lines", "PT-743", LINES_MOST);
        PartRequest request = new PartRequest(
                numbers.next("SQ"), place, centreId, scope.isCentre(), caller.userName(), UtcNow.of(clock));
        for (RequestEntry.Line line : typed.lines()) {
            request.ask(
                    names.part(line.partCode()).id(),
                    Quantity.read("quantity", line.quantity(), 1, PIECES_MOST),
                    Typed.optional("orderNo", line.orderNo(), 40));
        }
        requests.add(request);
        note(request, "ADD", null, Map.of());
        return request.requestNo();
    }

    /**
     * Hands a draft in.
     *
     * @throws Refusal {@code PT-701} beyond the float
     */
    @Transactional
    @Duty({Role.CENTRE_CLERK, Role.OUTLET_CLERK})
    public void submit(String no, Integer version) {
        PartRequest request = own(no, version);
        act(request, "SUBMIT", null, PartRequest::submit);
        limits.demandWithinFloat(request);
        boolean ofOutlet = request.place().kind() == PlaceKind.OUTLET;
        events.ask(
                ofOutlet ? StockPlace.centre(request.centreId()) : StockPlace.HQ,
                "request.submitted",
                PartRequest.KIND,
                no);
    }

    /** The centre grants what its outlet, or it itself, has asked for, or less. */
    @Transactional
    @Duty(Role.CENTRE_CLERK)
    public void centreApprove(String no, Integer version, GrantEntry grant) {
        PartRequest request = seen(no, version);
        act(request, "CENTRE_APPROVE", null, one -> one.centreApprove(grant.shares()));
        events.ask(StockPlace.HQ, "request.centreApproved", PartRequest.KIND, no);
    }

    /**
     * Headquarters grants what the centre has approved, or less.
     *
     * @throws Refusal {@code PT-701} beyond the float, {@code PT-705} while the place has bad parts to send back
     */
    @Transactional
    @Duty(Role.HQ_PARTS)
    public void approve(String no, Integer version, GrantEntry grant) {
        PartRequest request = seen(no, version);
        act(request, "APPROVE", null, one -> one.approve(grant.shares()));
        limits.demandWithinFloat(request);
        limits.demandNothingOwed(request.place());
        events.tell(request.place(), "request.approved", PartRequest.KIND, no);
    }

    /** Nothing of it will be sent. */
    @Transactional
    @Duty({Role.HQ_PARTS, Role.CENTRE_CLERK})
    public void refuse(String no, Integer version, String reason) {
        PartRequest request = seen(no, version);
        String why = Typed.required("reason", reason, 300);
        demandNothingMoved(request);
        act(request, "REFUSE", why, one -> one.refuse(why));
        events.tell(request.place(), "request.refused", PartRequest.KIND, no);
    }

    /** Whoever made it does not need it any more; once something of it was sent it is closed short instead. */
    @Transactional
    @Duty({Role.CENTRE_CLERK, Role.OUTLET_CLERK})
    public void cancel(String no, Integer version) {
        PartRequest request = own(no, version);
        demandNothingMoved(request);
        act(request, "CANCEL", null, PartRequest::cancel);
    }

    /** What is still open will not be sent, and is free for others; what is on its way still arrives. */
    @Transactional
    @Duty({Role.HQ_PARTS, Role.CENTRE_CLERK})
    public void close(String no, Integer version, String reason) {
        PartRequest request = seen(no, version);
        String why = Typed.required("reason", reason, 300);
        requests.pickedFor(request).ifPresent(issue -> {
            throw Refusal.conflict("PT-749", no, issue);
        });
        act(request, "CLOSE", why, one -> one.closeShort(why));
        events.tell(request.place(), "request.closed", PartRequest.KIND, no);
    }

    private void demandNothingMoved(PartRequest request) {
        Refusal.unless(
                requests.progress(request).values().stream().noneMatch(LineProgress::isMoved),
                Refusal.Kind.CONFLICT,
                "PT-748",
                request.requestNo());
    }

    private void act(PartRequest request, String verb, String why, Consumer<PartRequest> act) {
        Map<String, String> before = request.facts();
        act.accept(request);
        note(request, verb, why, before);
    }

    private void note(PartRequest request, String verb, String why, Map<String, String> before) {
        Map<String, String> after = before.isEmpty()
                ? Change.facts(
                        "location",
                        names.of(request.place()),
                        "lines",
                        request.lines().size())
                : request.facts();
        events.note(PartRequest.KIND, request.requestNo(), verb, why, before, after);
    }

    /** The request, made by the caller's outlet or centre. */
    private PartRequest own(String no, Integer version) {
        PartRequest request = seen(no, version);
        Refusal.unless(request.isOf(Scope.of(caller)), Refusal.Kind.FORBIDDEN, "PT-752", no);
        return request;
    }

    private PartRequest seen(String no, Integer version) {
        PartRequest request = requests.lock(no)
                .filter(one -> one.isSeenBy(Scope.of(caller)))
                .orElseThrow(() -> Refusal.notFound("PT-740", no));
        if (version != null) {
            Typed.sameVersion(version, request.version());
        }
        return request;
    }
}
