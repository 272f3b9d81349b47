package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import weijie.network.Scope;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Typed;

/** Where what was sent is received, in as many parts as it comes in, and what did not arrive is decided on. */
@ApplicationScoped
public class PartReceiptDesk {

    @Inject
    PartIssues issues;

    @Inject
    PartRequests requests;

    @Inject
    PartEvents events;

    @Inject
    StockBook book;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Receives what came; without lines, everything as it was shipped.
     *
     * @throws Refusal {@code PT-703} for more pieces than are on their way; what came beyond them is {@code over}
     */
    @Transactional
    @Duty({Role.CENTRE_CLERK, Role.OUTLET_CLERK})
    public void receive(String no, Integer version, ReceiptEntry typed) {
        PartIssue issue = seen(no);
        Refusal.unless(issue.isReceivedBy(Scope.of(caller)), Refusal.Kind.FORBIDDEN, "PT-753", no);
        List<Receipt> named = typed.receipts();
        if (isFirst(issue, version, typed.token())) {
            act(issue, "RECEIVE", one -> one.receive(named.isEmpty() ? one.asShipped() : named, LocalDate.now(clock)));
            if (named.stream().anyMatch(Receipt::isDifferent)) {
                events.ask(issue.from(), "issue.different", PartIssue.KIND, no);
            }
        }
    }

    /**
     * Decides what becomes of pieces that did not arrive: found, lost, or sent again.
     *
     * @throws Refusal {@code PT-757} for more pieces than are open
     */
    @Transactional
    @Duty({Role.HQ_PARTS, Role.CENTRE_CLERK, Role.OUTLET_CLERK})
    public void resolve(String no, Integer version, DecisionEntry typed) {
        PartIssue issue = seen(no);
        Scope scope = Scope.of(caller);
        Refusal.unless(issue.isReceivedBy(scope) || issue.isSentBy(scope), Refusal.Kind.FORBIDDEN, "PT-753", no);
        List<Decision> decisions = typed.decisions();
        if (isFirst(issue, version, typed.token())) {
            act(issue, "RESOLVE", one -> one.resolve(decisions, LocalDate.now(clock)));
            StockPlace other = issue.isSentBy(scope) ? issue.to() : issue.from();
            events.tell(other, "issue.resolved", PartIssue.KIND, no);
        }
    }

    /** What was sent twice counts once; what was refused before may be sent again under the same token. */
    private boolean isFirst(PartIssue issue, Integer version, String token) {
        String name = Typed.optional("token", token, 60);
        if (name != null && !issues.isFirst(issue, name)) {
            return false;
        }
        if (version != null) {
            Typed.sameVersion(version, issue.version());
        }
        return true;
    }

    private void act(PartIssue issue, String verb, Function<PartIssue, List<Move>> act) {
        Map<String, String> before = issue.facts();
        Map<Long, PartRequest> asked = requests.lockOf(issue.asked().keySet());
        book.move(act.apply(issue));
        issues.flush();
        events.note(PartIssue.KIND, issue.issueNo(), verb, null, before, issue.facts());
        closeFulfilled(asked.values());
    }

    private void closeFulfilled(Collection<PartRequest> asked) {
        for (PartRequest request : new LinkedHashSet<>(asked)) {
            Map<String, String> before = request.facts();
            if (request.closeIfFulfilled(requests.progress(request))) {
                events.note(PartRequest.KIND, request.requestNo(), "CLOSE", null, before, request.facts());
            }
        }
    }

    private PartIssue seen(String no) {
        return issues.lock(no)
                .filter(one -> one.isSeenBy(Scope.of(caller)))
                .orElseThrow(() -> Refusal.notFound("PT-750", no));
    }
}
