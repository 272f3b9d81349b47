package weijie.settlement.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import weijie.parts.ClaimChange;
import weijie.parts.ClaimRow;
import weijie.parts.PartVerdict;
import weijie.policy.TermValues;
import weijie.repair.FakeVerdict;
import weijie.repair.SettlementStatus;
import weijie.settlement.rule.FakeOrderPenalty;
import weijie.settlement.rule.PenaltyCap;
import weijie.shared.Caller;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Term;
import weijie.shared.UtcNow;
import weijie.shared.jpa.PaperNumbers;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/**
 * How penalties arise and fall: with the verdict on a record, with the claims of an inspection, or by hand. What they are for falls with
 * them; what was told already is then decided by people.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PenaltyProposals {

    private static final String NUMBER_LETTERS = "KF";

    @Inject
    Penalties penalties;

    @Inject
    PenaltyEvents events;

    @Inject
    PaperNumbers numbers;

    @Inject
    Prices prices;

    @Inject
    PenaltyParts parts;

    @Inject
    PenaltySubjects subjects;

    @Inject
    TermValues terms;

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Two people called a record a fake, or that was lifted. */
    void follow(@Observes FakeVerdict verdict) {
        if (verdict.stands()) {
            PenaltySubjects.Order order = subjects.order(verdict.orderId(), verdict.orderNo());
            if (!penalties.stands(PenaltyKind.FAKE_ORDER, order.about())) {
                propose(
                        PenaltyKind.FAKE_ORDER,
                        order.about(),
                        fake(order),
                        loss(order),
                        verdict.reason(),
                        caller.userName());
            }
        } else {
            penalties.ofFake(verdict.orderId()).ifPresent(penalty -> fall(penalty, verdict.reason()));
        }
    }

    private void fall(Penalty penalty, String reason) {
        Map<String, String> before = penalty.facts();
        Refusal.unless(!parts.isBegun(penalty.id()), Refusal.Kind.CONFLICT, "PE-860", penalty.number());
        if (penalty.state().isBeforeNotice()) {
            penalty.withdraw(reason);
            events.note(penalty, "WITHDRAW", reason, before);
        } else {
            boolean appealed = penalty.state() == PenaltyState.APPEALED && penalty.decision() == null;
            penalty.cancel(reason, caller.userName());
            events.note(penalty, appealed ? PenaltyEvents.DECIDE : PenaltyEvents.FALL, reason, before);
            events.tell(penalty, "cancelled", false);
        }
    }

    /** A claim of an inspection that nobody was told of falls with it; one that has no penalty yet gets one. */
    void follow(@Observes ClaimChange change) {
        rows.list(
                        "SELECT p.id FROM penalty p JOIN part_claim c ON c.id = p.claim_id WHERE c.parcel_id = ? AND c.standing IS NULL"
                                + " AND p.state IN ('PROPOSED', 'EVIDENCE_COMPLETE', 'FIRST_CONFIRMED', 'SECOND_CONFIRMED')",
                        row -> row.number("id"),
                        change.parcelId())
                .forEach(id -> fall(penalties.locked(id).orElseThrow(), null));
        rows.list("""
                        SELECT c.*, b.label, b.order_id, b.order_no, r.parcel_no FROM part_claim c JOIN return_parcel r ON r.id = c.parcel_id
                        LEFT JOIN bad_part b ON b.id = c.bad_part_id
                        WHERE c.parcel_id = ? AND c.standing AND c.multiplier > 0
                        AND NOT EXISTS (SELECT 1 FROM penalty p WHERE p.claim_id = c.id OR p.piece_id = c.bad_part_id) ORDER BY c.id""", this::claimed, change.parcelId()).forEach(Runnable::run);
    }

    private Runnable claimed(Row row) {
        PartVerdict.ClaimKind claim = row.choice(PartVerdict.ClaimKind.class, "kind");
        PenaltyKind kind =
                claim == PartVerdict.ClaimKind.LOST_PARCEL ? PenaltyKind.OTHER : PenaltyKind.valueOf(claim.name());
        PenaltySubject about = new PenaltySubject(
                row.number("centre_id"),
                row.numberOrNull("outlet_id"),
                row.numberOrNull("order_id"),
                row.text("order_no"),
                row.numberOrNull("bad_part_id"),
                row.text("label"),
                row.number("id"));
        PenaltyBase base = new PenaltyBase(
                row.money("base"),
                PenaltyBase.Source.valueOf(
                        row.choice(ClaimRow.BaseSource.class, "base_source").name()),
                row.day("base_on"),
                row.count("multiplier"),
                row.money("amount"));
        String by = row.text("proposed_by");
        String parcelNo = row.text("parcel_no");
        return () -> propose(kind, about, base, new PenaltyLoss(Money.ZERO, base.base()), parcelNo, by);
    }

    /**
     * By hand.
     *
     * @throws Refusal {@code PE-856} when it says neither record nor piece, {@code PE-862} for a record that is no fake, {@code PE-854}
     *     when the amount can only come from a person
     */
    Penalty byHand(PenaltyEntry entry, String note) {
        boolean fake = entry.kind() == PenaltyKind.FAKE_ORDER;
        Refusal.unlessField(said(entry.orderNo()) || said(entry.label()), "orderNo", "PE-856");
        Refusal.unlessField(entry.amount() == null || entry.amount().isPositive(), "amount", "PE-854");
        Refusal.unlessField(!fake || said(entry.orderNo()), "orderNo", "PE-856");
        PenaltyBase base = entry.amount() == null ? null : PenaltyBase.manual(entry.amount());
        PenaltySubject about;
        PenaltyLoss loss;
        if (said(entry.label())) {
            PenaltySubjects.Piece piece = subjects.piece(entry.label().strip());
            about = piece.about();
            loss = new PenaltyLoss(Money.ZERO, subjects.priceOf(piece));
        } else {
            PenaltySubjects.Order order = subjects.order(entry.orderNo().strip());
            Refusal.unless(
                    !fake || order.status() == SettlementStatus.CONFIRMED_FAKE,
                    Refusal.Kind.CONFLICT,
                    "PE-862",
                    entry.orderNo());
            about = order.about();
            loss = loss(order);
            base = base == null && fake ? fake(order) : base;
        }
        Refusal.unlessField(base != null, "amount", "PE-854");
        Refusal.unless(
                !penalties.stands(entry.kind(), about),
                Refusal.Kind.CONFLICT,
                "PE-855",
                said(entry.label()) ? entry.label() : entry.orderNo());
        return propose(entry.kind(), about, base, loss, note, caller.userName());
    }

    private static boolean said(String text) {
        return text != null && !text.isBlank();
    }

    private Penalty propose(
            PenaltyKind kind, PenaltySubject about, PenaltyBase base, PenaltyLoss loss, String note, String by) {
        YearMonth month = YearMonth.now(clock);
        Penalty penalty =
                new Penalty(numbers.next(NUMBER_LETTERS), kind, about, base, loss, note, month, by, UtcNow.of(clock));
        PenaltyCap cap = cap(base.on() == null ? LocalDate.now(clock) : base.on());
        // Nobody waits for the centre while its months have no limit.
        Money charged = cap.month().isPositive() ? subjects.charged(about.centreId(), month) : Money.ZERO;
        penalty.limit(cap.of(base.amount(), charged));
        penalties.add(penalty);
        events.note(penalty, "PROPOSE", note, Map.of());
        events.ask(Role.HQ_REVIEWER, penalty, "proposed");
        return penalty;
    }

    /** The limits of the day a penalty is counted from, as its multiplier is that day's. */
    private PenaltyCap cap(LocalDate day) {
        return new PenaltyCap(
                Money.ofYuan(terms.current().number(Term.PENALTY_MAX, day)),
                Money.ofYuan(terms.current().number(Term.PENALTY_MONTH_MAX, day)));
    }

    /** What the record would have cost; one in work has no fee yet. */
    private PenaltyLoss loss(PenaltySubjects.Order order) {
        LocalDate day = order.completedOn() == null ? LocalDate.now(clock) : order.completedOn();
        Money fee = prices.table()
                .fee(order.category(), order.province(), order.work(), day)
                .orElse(Money.ZERO);
        return new PenaltyLoss(fee, subjects.partsOf(order, day));
    }

    private PenaltyBase fake(PenaltySubjects.Order order) {
        int times = terms.current().number(Term.FAKE_ORDER_TIMES, order.completedOn());
        return FakeOrderPenalty.of(
                        prices.table(), order.category(), order.province(), order.work(), order.completedOn(), times)
                .map(penalty -> new PenaltyBase(
                        penalty.fee(),
                        PenaltyBase.Source.RATE_CARD,
                        order.completedOn(),
                        penalty.times(),
                        penalty.amount()))
                .orElse(new PenaltyBase(Money.ZERO, PenaltyBase.Source.NO_PRICE, null, times, Money.ZERO));
    }
}
