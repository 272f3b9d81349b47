package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import weijie.network.Scope;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.UtcNow;

/** Where published lines are corrected: one person proposes, another approves, the centre's next statement carries the difference. */
@ApplicationScoped
public class AdjustmentDesk {

    @Inject
    Statements statements;

    @Inject
    StatementLines lines;

    @Inject
    Adjustments adjustments;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Proposes to correct a published line; the centre's next statement carries the difference once a second person approves.
     *
     * @throws Refusal {@code ST-456} when more would be taken back than was paid for the order in all, other proposals included
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public AdjustmentRow propose(String number, String orderNo, Money amount, String reason) {
        Refusal.unlessField(
                amount != null
                        && !amount.isZero()
                        && reason != null
                        && reason.strip().length() >= DisputeDesk.REASON_CHARS_LEAST,
                "reason",
                "ST-424",
                DisputeDesk.REASON_CHARS_LEAST);
        Statement statement = statements.seen(number, null, Scope.of(caller));
        Refusal.unless(statement.state().isPublished(), Refusal.Kind.CONFLICT, "ST-425", number);
        StatementLineRow line = lines.computed(statement, orderNo);
        long orderId = lines.orderId(statement, line.lineNo());
        // Of two who correct the same order one waits here, and counts what the other has proposed.
        adjustments.lockOrder(orderId);
        Money paid = lines.paid(orderId, statement.centreId()).plus(adjustments.takenBack(orderId));
        Refusal.unless(!paid.plus(amount).isNegative(), Refusal.Kind.CONFLICT, "ST-456", orderNo, paid, amount);
        Adjustment adjustment = new Adjustment(
                statement, line, orderId, amount, paid, reason.strip(), caller.userName(), UtcNow.of(clock));
        adjustments.add(adjustment);
        note(adjustment, "PROPOSE", Map.of());
        return adjustments.row(adjustment);
    }

    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public AdjustmentRow approve(long id) {
        Adjustment adjustment = locked(id);
        Map<String, String> before = adjustment.facts();
        adjustment.approve(caller.userName(), UtcNow.of(clock));
        note(adjustment, "APPROVE", before);
        return adjustments.row(adjustment);
    }

    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public AdjustmentRow withdraw(long id) {
        Adjustment adjustment = locked(id);
        Map<String, String> before = adjustment.facts();
        adjustment.withdraw();
        note(adjustment, "WITHDRAW", before);
        return adjustments.row(adjustment);
    }

    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public List<AdjustmentRow> list() {
        return adjustments.list();
    }

    private void note(Adjustment adjustment, String verb, Map<String, String> before) {
        changes.fire(Change.act("ADJUSTMENT", adjustment.orderNo(), verb, before, adjustment.facts()));
    }

    private Adjustment locked(long id) {
        return adjustments.lock(id).orElseThrow(() -> Refusal.notFound("ST-426", id));
    }
}
