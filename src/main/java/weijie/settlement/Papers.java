package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import weijie.network.Scope;
import weijie.repair.SettlementMarks;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Refusal;
import weijie.shared.UtcNow;

/** The papers of a month and centre beside each other: the main one and the residual ones that split off from it. */
@ApplicationScoped
class Papers {

    @Inject
    Statements statements;

    @Inject
    StatementLines lines;

    @Inject
    LineMoves moves;

    @Inject
    StatementEvents events;

    @Inject
    PublishedPostings postings;

    @Inject
    SettlementPeriods periods;

    @Inject
    MonthLists months;

    @Inject
    SettlementMarks marks;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * The statement, locked behind its month: whoever counts the month's papers, or asks whether one of them is still open, asks after
     * everybody who was at it before has finished.
     *
     * @param digest what the caller read, as {@link StatementRow#digest()} names it; {@code null} when they do not say
     * @throws Refusal {@code ST-451} when the lines are others by now, else as {@link Statements#seen}
     */
    Statement seen(String number, Integer ifVersion, String digest) {
        Scope scope = Scope.of(caller);
        periods.lock(statements.mine(number, scope).month());
        Statement statement = statements.seen(number, ifVersion, scope);
        Refusal.unless(
                digest == null || digest.equalsIgnoreCase(statement.digest()),
                Refusal.Kind.CONFLICT,
                "ST-451",
                number,
                statement.total().grouped());
        return statement;
    }

    /** The main paper takes back what its residual ones carry, as far as they are not published; their numbers are not used again. */
    void takeBack(Statement main) {
        for (Statement residual : statements.lockOpenResiduals(main)) {
            statements.disputes(residual).forEach(dispute -> dispute.moveTo(main));
            moves.giveBack(residual, main);
            dissolve(residual, main.number());
            events.note(main, "take-back", residual.number());
        }
        main.take(lines.sums(main.paper()));
    }

    /**
     * An order that headquarters took off a paper leaves a line there that is no longer true.
     *
     * @throws Refusal {@code ST-450} until it is calculated again, or a residual one reopened
     */
    void refuseWhenLeft(Statement statement) {
        int left = left(statement);
        Refusal.unless(left == 0, Refusal.Kind.CONFLICT, "ST-450", statement.number(), left);
    }

    /** How many orders headquarters took off a paper since it was calculated. */
    int left(Statement statement) {
        return lines.left(statement).size();
    }

    /** The lines of orders that left a residual paper go, with what was added about them; the orders wait for the next month. */
    void dropLeft(Statement residual) {
        List<Long> left = lines.left(residual);
        if (!left.isEmpty()) {
            moves.drop(residual, left);
            marks.goneFromPaper(left);
            residual.take(lines.sums(residual.paper()));
            dissolveIfEmpty(residual);
        }
    }

    /** A residual paper whose last line left it has nothing to confirm. */
    void dissolveIfEmpty(Statement paper) {
        if (paper.residualNo() > 0 && lines.count(paper) == 0) {
            dissolve(paper, null);
            closePeriodIfDone(paper.month());
        }
    }

    private void dissolve(Statement residual, String into) {
        residual.dissolve();
        events.note(residual, "dissolve", into);
        postings.dissolved(residual, LocalDate.now(clock));
    }

    /** The month is over once every paper of it is published. The caller holds its lock. */
    void closePeriodIfDone(YearMonth month) {
        if (!months.isAnyUnpublished(month)) {
            SettlementPeriod period = periods.lock(month);
            String before = period.isClosed() ? PeriodState.CLOSED.name() : null;
            period.close(UtcNow.of(clock));
            changes.fire(Change.of(
                    SettlementPeriod.KIND,
                    month.toString(),
                    "CLOSE",
                    Change.facts("status", before),
                    Change.facts("status", PeriodState.CLOSED)));
        }
    }
}
