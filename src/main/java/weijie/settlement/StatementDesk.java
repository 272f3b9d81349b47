package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import weijie.network.Scope;
import weijie.notice.NoticeDesk;
import weijie.policy.TermValues;
import weijie.repair.SettlementMarks;
import weijie.settlement.rule.LineKind;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Term;
import weijie.shared.Terms;

/**
 * What headquarters and a centre do with a statement until it is published (G13). Every verb locks the statement first and then
 * looks, so that of two people one wins and the other is told.
 */
@ApplicationScoped
public class StatementDesk {

    private static final int DISPUTE_MIN_CHARS = 5;
    private static final int REJECTION_MIN_CHARS = 10;
    private static final int EXPIRY_LOOKBACK_MONTHS = 24;

    @Inject
    Statements statements;

    @Inject
    StatementLists lists;

    @Inject
    StatementLines lines;

    @Inject
    StatementEvents events;

    @Inject
    SettlementPeriods periods;

    @Inject
    Adjustments adjustments;

    @Inject
    RateCards cards;

    @Inject
    SettlementMarks marks;

    @Inject
    NoticeDesk notices;

    @Inject
    TermValues terms;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Headquarters looks through a calculated statement before it is sent. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public void review(String number, Integer ifVersion) {
        Statement statement = locked(number, ifVersion);
        statement.review(caller.userName(), now());
        note(statement, "review", null);
    }

    /** Shows the statement to the centre, which confirms or disputes it. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public void send(String number, Integer ifVersion) {
        Statement statement = locked(number, ifVersion);
        long open = openDisputes(statement).size();
        Refusal.unless(open == 0, Refusal.Kind.CONFLICT, "ST-415", number, open);
        statement.send(caller.userName(), now());
        note(statement, "send", null);
        notices.tellCentre(
                statement.centreId(),
                "settlement.notice.sent",
                List.of(
                        statement.month().toString(),
                        statement.number(),
                        statement.total().grouped()),
                link(statement));
    }

    /** The centre objects to lines, with one reason for all of them. */
    @Transactional
    @Duty(Role.CENTRE_CLERK)
    public void dispute(String number, List<DisputeEntry> entries, String reason, Integer ifVersion) {
        Refusal.unless(
                !entries.isEmpty() && reason != null && reason.strip().length() >= DISPUTE_MIN_CHARS,
                Refusal.Kind.INVALID,
                "ST-402",
                DISPUTE_MIN_CHARS);
        Statement statement = locked(number, ifVersion);
        for (DisputeEntry entry : entries) {
            raise(statement, entry, reason.strip());
        }
        statement.disputed();
        note(statement, "dispute", reason.strip());
        notices.tellRole(
                Role.HQ_ACCOUNTS,
                "settlement.notice.disputed",
                List.of(statement.number(), String.valueOf(entries.size())),
                link(statement));
    }

    /** The centre takes an objection back. */
    @Transactional
    @Duty(Role.CENTRE_CLERK)
    public void withdrawDispute(String number, String orderNo, Integer ifVersion) {
        Statement statement = locked(number, ifVersion);
        openDispute(statement, orderNo).answer(DisputeState.WITHDRAWN, "", null, caller.userName(), now());
        answeredIfAllAre(statement);
        note(statement, "withdraw-dispute", orderNo);
    }

    /**
     * Headquarters answers an objection: accepted and partly accepted ones add an adjustment line, the line itself stays as computed.
     *
     * @param granted what the line is worth now; needed for a partly accepted one, else the claim or the fee by the rate card
     */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public void resolve(
            String number, String orderNo, DisputeState as, String answer, Money granted, Integer ifVersion) {
        int enough = as == DisputeState.REJECTED ? REJECTION_MIN_CHARS : 0;
        String text = answer == null ? "" : answer.strip();
        Refusal.unless(text.length() >= enough, Refusal.Kind.INVALID, "ST-403", REJECTION_MIN_CHARS);
        Statement statement = locked(number, ifVersion);
        Dispute dispute = openDispute(statement, orderNo);
        StatementLineRow line = lines.find(
                        statement.runId(), statement.centreId(), statement.residualNo(), dispute.lineNo())
                .orElseThrow(() -> Refusal.notFound("ST-418", orderNo, number));
        Money worth = line.amount();
        switch (as) {
            case ACCEPTED, PARTLY -> {
                worth = worth(line, dispute, as, granted);
                Money difference = worth.minus(line.amount());
                if (!difference.isZero()) {
                    lines.adjust(
                            statement,
                            line,
                            difference,
                            "DISPUTE_" + as,
                            line.amount().toString());
                }
            }
            case NEXT_MONTH -> {
                marks.free(lines.orderId(statement, line.lineNo()));
                lines.postpone(statement, line);
                worth = Money.ZERO;
            }
            case REJECTED -> worth = line.amount();
            default -> throw Refusal.invalidField("decision", "ST-422", as);
        }
        dispute.answer(as, text, worth, caller.userName(), now());
        statement.take(lines.sums(statement.runId(), statement.centreId(), statement.residualNo()));
        answeredIfAllAre(statement);
        note(statement, "resolve", orderNo + ' ' + as);
        notices.tellCentre(
                statement.centreId(),
                "settlement.notice.resolved",
                List.of(statement.number(), orderNo),
                link(statement));
    }

    /** The centre confirms; lines whose dispute is still open move to a residual statement, so that the rest goes on. */
    @Transactional
    @Duty(Role.CENTRE_CLERK)
    public void confirm(String number, Integer ifVersion) {
        Statement statement = locked(number, ifVersion);
        List<Dispute> open = openDisputes(statement);
        if (!open.isEmpty()) {
            split(statement, open);
        }
        statement.confirm(caller.userName(), now());
        note(statement, "confirm", null);
        notices.tellRole(
                Role.HQ_ACCOUNTS,
                "settlement.notice.confirmed",
                List.of(statement.number(), statement.total().grouped()),
                link(statement));
    }

    /** Headquarters takes a sent or confirmed statement back, with a reason. */
    @Transactional
    @Duty({Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public void reopen(String number, String reason, Integer ifVersion) {
        Refusal.unless(
                reason != null && reason.strip().length() >= DISPUTE_MIN_CHARS,
                Refusal.Kind.INVALID,
                "ST-423",
                DISPUTE_MIN_CHARS);
        Statement statement = locked(number, ifVersion);
        statement.reopen();
        note(statement, "reopen", reason.strip());
        notices.tellCentre(
                statement.centreId(),
                "settlement.notice.reopened",
                List.of(statement.number(), reason.strip()),
                link(statement));
    }

    /** Publishes a confirmed statement: its orders are settled, its lines locked and hashed, the centre and each outlet told. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public void publish(String number, Integer ifVersion) {
        Statement statement = locked(number, ifVersion);
        Refusal.unless(
                statement.state() == StatementState.CENTRE_CONFIRMED,
                Refusal.Kind.CONFLICT,
                "ST-404",
                number,
                statement.state(),
                StatementState.PUBLISHED);
        int expected = lines.settling(statement);
        int settled = marks.settle(statement.runId(), statement.centreId(), statement.residualNo(), statement.month());
        Refusal.unless(settled == expected, Refusal.Kind.CONFLICT, "ST-407", number, expected - settled);
        int carried = lines.adjustmentsOfPublished(statement);
        int taken = adjustments.settle(statement);
        Refusal.unless(taken == carried, Refusal.Kind.CONFLICT, "ST-407", number, carried - taken);
        statement.publish(lines.hash(statement), caller.userName(), now());
        statements.flush();
        note(statement, "publish", statement.sha256());
        expire(statement);
        closePeriod(statement.month());
        tellPublished(statement);
    }

    /** Proposes to correct a published line; the centre's next statement carries the difference once a second person approves. */
    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public AdjustmentRow adjust(String number, String orderNo, Money amount, String reason) {
        Refusal.unless(
                amount != null
                        && !amount.isZero()
                        && reason != null
                        && reason.strip().length() >= DISPUTE_MIN_CHARS,
                Refusal.Kind.INVALID,
                "ST-424",
                DISPUTE_MIN_CHARS);
        Statement statement = locked(number, null);
        Refusal.unless(statement.state().isPublished(), Refusal.Kind.CONFLICT, "ST-425", number);
        StatementLineRow line = lineOf(statement, orderNo);
        Adjustment adjustment = new Adjustment(
                statement,
                line,
                lines.orderId(statement, line.lineNo()),
                amount,
                reason.strip(),
                caller.userName(),
                now());
        adjustments.add(adjustment);
        return adjustments.row(adjustment);
    }

    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public AdjustmentRow approveAdjustment(long id) {
        Adjustment adjustment = adjustments.lock(id).orElseThrow(() -> Refusal.notFound("ST-426", id));
        adjustment.approve(caller.userName(), now());
        return adjustments.row(adjustment);
    }

    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public AdjustmentRow withdrawAdjustment(long id) {
        Adjustment adjustment = adjustments.lock(id).orElseThrow(() -> Refusal.notFound("ST-426", id));
        adjustment.withdraw();
        return adjustments.row(adjustment);
    }

    @Transactional
    @Duty({Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR, Role.HQ_ADMIN})
    public List<AdjustmentRow> adjustments() {
        return adjustments.list();
    }

    /** What this caller may do with a statement in its present state. */
    static List<StatementVerb> verbs(Statement statement, StatementRow head, Caller caller) {
        List<StatementVerb> verbs = new ArrayList<>();
        StatementState state = statement.state();
        boolean accounts = caller.has(Role.HQ_ACCOUNTS) || caller.has(Role.HQ_DIRECTOR) || caller.has(Role.HQ_ADMIN);
        boolean clerk = caller.has(Role.CENTRE_CLERK);
        boolean disputed = head.openDisputes() > 0;
        if (accounts && state == StatementState.CALCULATED) {
            verbs.add(StatementVerb.REVIEW);
        }
        if (accounts
                && !disputed
                && state.mayBecome(StatementState.SENT_TO_CENTRE)
                && head.sums().noRateCount() == 0) {
            verbs.add(StatementVerb.SEND);
        }
        if (accounts && disputed) {
            verbs.add(StatementVerb.RESOLVE);
        }
        if (clerk && state.mayBecome(StatementState.CENTRE_CONFIRMED)) {
            verbs.add(StatementVerb.DISPUTE);
            verbs.add(StatementVerb.CONFIRM);
        }
        if ((caller.has(Role.HQ_DIRECTOR) || caller.has(Role.HQ_ADMIN))
                && state != StatementState.CALCULATED
                && state.mayBecome(StatementState.IN_REVIEW)) {
            verbs.add(StatementVerb.REOPEN);
        }
        if (accounts && state == StatementState.CENTRE_CONFIRMED) {
            verbs.add(StatementVerb.PUBLISH);
        }
        if (accounts && state.isPublished()) {
            verbs.add(StatementVerb.ADJUST);
        }
        return verbs;
    }

    private void raise(Statement statement, DisputeEntry entry, String reason) {
        StatementLineRow line = lineOf(statement, entry.orderNo());
        statements
                .dispute(statement, line.lineNo())
                .ifPresentOrElse(
                        dispute -> dispute.raiseAgain(reason, entry.claimed(), caller.userName(), now()),
                        () -> statements.add(
                                new Dispute(statement, line, reason, entry.claimed(), caller.userName(), now())));
    }

    private StatementLineRow lineOf(Statement statement, String orderNo) {
        return lines.ofOrder(statement.runId(), statement.centreId(), statement.residualNo(), orderNo).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("ST-418", orderNo, statement.number()));
    }

    private Money worth(StatementLineRow line, Dispute dispute, DisputeState as, Money granted) {
        Refusal.unless(
                line.kind() == LineKind.PAYABLE || line.kind() == LineKind.NON_PAYABLE,
                Refusal.Kind.CONFLICT,
                "ST-405",
                line.orderNo(),
                line.kind());
        Money worth = granted != null ? granted : as == DisputeState.ACCEPTED ? dispute.claimed() : null;
        if (worth == null && as == DisputeState.ACCEPTED) {
            worth = lines.fee(line, cards.table());
        }
        Refusal.unless(worth != null && !worth.isNegative(), Refusal.Kind.INVALID, "ST-419", line.orderNo());
        return worth;
    }

    private void split(Statement main, List<Dispute> open) {
        int residualNo = statements.nextResidualNo(main);
        StatementRow head = lists.find(main.number(), Scope.all()).orElseThrow();
        Statement residual = new Statement(
                main.month(), main.centreId(), head.centreCode(), residualNo, main.runId(), caller.userName(), now());
        int moved = lines.split(main, residualNo);
        Refusal.unless(moved == open.size(), Refusal.Kind.CONFLICT, "ST-421", main.number());
        residual.splitOff(main, lines.sums(main.runId(), main.centreId(), residualNo));
        statements.add(residual);
        open.forEach(dispute -> dispute.moveTo(residual));
        marks.keep(main.runId(), main.centreId(), residualNo);
        main.take(lines.sums(main.runId(), main.centreId(), main.residualNo()));
        statements.flush();
        note(residual, "split", main.number());
    }

    private void answeredIfAllAre(Statement statement) {
        statements.flush();
        if (statement.state() == StatementState.PARTLY_DISPUTED
                && openDisputes(statement).isEmpty()) {
            statement.answered();
        }
    }

    private List<Dispute> openDisputes(Statement statement) {
        return statements.disputes(statement).stream().filter(Dispute::isOpen).toList();
    }

    private Dispute openDispute(Statement statement, String orderNo) {
        return openDisputes(statement).stream()
                .filter(dispute -> dispute.orderNo().equals(orderNo))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("ST-418", orderNo, statement.number()));
    }

    private void expire(Statement statement) {
        Terms now = terms.snapshot();
        YearMonth last = statement
                .month()
                .minusMonths(now.number(
                        Term.ABNORMAL_EXPIRY_PERIODS, statement.month().atDay(1)));
        for (int back = 0; back < EXPIRY_LOOKBACK_MONTHS; back++) {
            YearMonth month = last.minusMonths(back);
            if (now.isOn(Term.LATENESS_FROM, month.atDay(1))) {
                marks.expire(statement.centreId(), month);
            }
        }
    }

    private void closePeriod(YearMonth month) {
        if (!lists.isAnyUnpublished(month)) {
            periods.lock(month).close(now());
        }
    }

    private void tellPublished(Statement statement) {
        String month = statement.month().toString();
        notices.tellCentre(
                statement.centreId(),
                "settlement.notice.published",
                List.of(month, statement.number(), statement.total().grouped()),
                link(statement));
        lines.parts(statement.runId(), statement.centreId(), statement.residualNo(), null)
                .forEach(part -> notices.tellOutlet(
                        part.outletId(),
                        "settlement.notice.published",
                        List.of(month, statement.number(), part.sums().total().grouped()),
                        "/settlement/mine.xhtml?no=" + statement.number()));
    }

    private Statement locked(String number, Integer ifVersion) {
        Refusal.unless(lists.find(number, Scope.of(caller)).isPresent(), Refusal.Kind.NOT_FOUND, "ST-401", number);
        Statement statement = statements.lock(number).orElseThrow(() -> Refusal.notFound("ST-401", number));
        Refusal.unless(ifVersion == null || ifVersion == statement.version(), Refusal.Kind.STALE, "ST-421", number);
        return statement;
    }

    private void note(Statement statement, String verb, String note) {
        statements.flush();
        events.note(statement, caller.userName(), now(), verb, note);
    }

    private static String link(Statement statement) {
        return "/settlement/view.xhtml?no=" + statement.number();
    }

    private LocalDateTime now() {
        return UtcNow.of(clock);
    }
}
