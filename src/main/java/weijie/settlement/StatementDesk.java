package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import weijie.job.JobDesk;
import weijie.network.Scope;
import weijie.repair.SettlementMarks;
import weijie.settlement.penalty.PenaltyMarks;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.Masked;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.UtcNow;
import weijie.shared.Weighty;

/**
 * What headquarters and a centre do with a statement as a whole until it is published (G13). Every verb locks the statement first and then
 * looks, so that of two people one wins and the other is told.
 */
@ApplicationScoped
public class StatementDesk {

    @Inject
    Statements statements;

    @Inject
    StatementLists lists;

    @Inject
    Papers papers;

    @Inject
    StatementLines lines;

    @Inject
    LineMoves moves;

    @Inject
    StatementEvents events;

    @Inject
    PublishedHeads heads;

    @Inject
    JobDesk jobs;

    @Inject
    Adjustments adjustments;

    @Inject
    PenaltyMarks penalties;

    @Inject
    SettlementMarks marks;

    @Inject
    ExpiryDesk expiry;

    @Inject
    Debts debts;

    @Inject
    PublishedPostings postings;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Headquarters looks through a calculated statement before it is sent. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public void review(String number, Integer ifVersion) {
        Statement statement = statements.seen(number, ifVersion, Scope.of(caller));
        standing(statement).demand(StatementVerb.REVIEW);
        statement.review(caller.userName(), now());
        events.note(statement, "review", null);
    }

    /** Shows the statement to the centre, which confirms or disputes it. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public void send(String number, Integer ifVersion) {
        Statement statement = statements.seen(number, ifVersion, Scope.of(caller));
        standing(statement).demand(StatementVerb.SEND);
        statement.send(caller.userName(), now());
        events.note(statement, "send", null);
        events.tellCentre(
                statement,
                "sent",
                statement.month().toString(),
                statement.number(),
                statement.total().grouped());
    }

    /**
     * The centre confirms; lines whose dispute is still open move to a residual statement, so that the rest goes on.
     *
     * @param digest what the centre read, as {@link StatementRow#digest()} names it; {@code null} when it does not say
     * @throws Refusal {@code ST-451} when the lines are others by now, {@code ST-452} when nothing would remain on a residual paper
     */
    @Transactional
    @Duty(Role.CENTRE_CLERK)
    public void confirm(String number, Integer ifVersion, String digest) {
        Statement statement = papers.seen(number, ifVersion, digest);
        papers.refuseWhenLeft(statement);
        List<Dispute> open = statements.openDisputes(statement);
        if (!open.isEmpty()) {
            split(statement, open);
        }
        statement.confirm(caller.userName(), now());
        events.note(statement, "confirm", null);
        events.tellAccounts(
                statement, "confirmed", statement.number(), statement.total().grouped());
    }

    /**
     * Headquarters takes a sent or confirmed statement back, with a reason. A main paper takes the lines and disputes of its residual ones
     * back with it, as far as they are not published: those are dissolved, and their numbers are not used again. A residual paper, which is
     * not calculated again, drops the lines of orders that left it.
     */
    @Transactional
    @Duty({Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public void reopen(String number, String reason, Integer ifVersion) {
        Refusal.unlessField(
                reason != null && reason.strip().length() >= DisputeDesk.REASON_CHARS_LEAST,
                "reason",
                "ST-423",
                DisputeDesk.REASON_CHARS_LEAST);
        Statement statement = papers.seen(number, ifVersion, null);
        statement.reopen();
        events.note(statement, "reopen", reason.strip());
        if (statement.residualNo() == 0) {
            papers.takeBack(statement);
        } else {
            papers.dropLeft(statement);
        }
        events.tellCentre(statement, "reopened", statement.number(), Masked.words(reason.strip()));
    }

    /**
     * Publishes a confirmed statement: its orders are settled, its lines locked and hashed, the centre and each outlet told. The last one
     * closes its month.
     *
     * @param digest what was read, as {@link StatementRow#digest()} names it; {@code null} when nobody says
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    @Weighty
    public void publish(String number, Integer ifVersion, String digest) {
        Statement statement = papers.seen(number, ifVersion, digest);
        standing(statement).demand(StatementVerb.PUBLISH);
        int expected = lines.settling(statement);
        int settled = marks.settle(statement.runId(), statement.centreId(), statement.residualNo(), statement.month());
        Refusal.unless(settled == expected, Refusal.Kind.CONFLICT, "ST-407", number, expected - settled);
        int carried = lines.adjustmentsOfPublished(statement);
        int taken = adjustments.settle(statement);
        Refusal.unless(taken == carried, Refusal.Kind.CONFLICT, "ST-407", number, carried - taken);
        int deducted = lines.penalties(statement);
        int posted = penalties.post(
                statement.runId(), statement.centreId(), statement.residualNo(), statement.month(), statement.number());
        Refusal.unless(posted == deducted, Refusal.Kind.CONFLICT, "ST-407", number, deducted - posted);
        if (debts.setOff(statement)) {
            statement.take(lines.sums(statement.paper()));
        }
        statement.publish(lines.hash(statement), caller.userName(), now());
        events.note(statement, "publish", statement.sha256());
        carryForward(statement);
        heads.keep(statement);
        jobs.start(PaperRun.KIND, number, "settlement.job.papers|" + number);
        papers.closePeriodIfDone(statement.month());
        expiry.sweep();
        tellPublished(statement);
        // Last, since the books are held from here on until it is published.
        postings.post(statement);
    }

    /** How a statement stands that is locked. */
    private StatementStanding standing(Statement statement) {
        return new StatementStanding(
                statement.number(),
                statement.state(),
                statements.openDisputes(statement).size(),
                statement.noRate(),
                papers.left(statement));
    }

    private void carryForward(Statement statement) {
        StatementAmounts amounts = statement.amounts();
        if (amounts.payout().isZero()) {
            statement.carryForward();
            events.note(statement, "carry-forward", amounts.carriedForward().grouped());
        }
    }

    private void split(Statement main, List<Dispute> open) {
        int residualNo = statements.nextResidualNo(main);
        StatementRow head = lists.find(main.number(), Scope.all()).orElseThrow();
        Statement residual = new Statement(
                main.month(), main.centreId(), head.centreCode(), residualNo, main.runId(), caller.userName(), now());
        int moved = moves.split(main, residualNo);
        Refusal.unless(moved == open.size(), Refusal.Kind.CONFLICT, "ST-421", main.number());
        Refusal.unless(main.residualNo() == 0 || lines.count(main) > 0, Refusal.Kind.CONFLICT, "ST-452", main.number());
        residual.splitOff(main, lines.sums(residual.paper()));
        statements.add(residual);
        open.forEach(dispute -> dispute.moveTo(residual));
        marks.keep(main.runId(), main.centreId(), residualNo);
        main.take(lines.sums(main.paper()));
        events.note(residual, "split", main.number());
    }

    private void tellPublished(Statement statement) {
        String month = statement.month().toString();
        events.tellCentre(
                statement,
                "published",
                month,
                statement.number(),
                statement.total().grouped());
        lines.parts(statement.paper(), null)
                .forEach(part -> events.tellOutlet(
                        statement,
                        part.outletId(),
                        "published",
                        month,
                        statement.number(),
                        part.sums().total().grouped()));
    }

    private LocalDateTime now() {
        return UtcNow.of(clock);
    }
}
