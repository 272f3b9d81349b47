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
import weijie.parts.PaperNumbers;
import weijie.parts.PartVerdict;
import weijie.policy.TermValues;
import weijie.repair.FakeVerdict;
import weijie.repair.SettlementStatus;
import weijie.settlement.rule.FakeOrderPenalty;
import weijie.shared.Caller;
import weijie.shared.Money;
import weijie.shared.PaidWork;
import weijie.shared.Refusal;
import weijie.shared.RepairLevel;
import weijie.shared.Role;
import weijie.shared.Term;
import weijie.shared.UtcNow;
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
    TermValues terms;

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** A record as far as a penalty for it asks. */
    private record Order(
            PenaltySubject about,
            String category,
            String province,
            PaidWork work,
            LocalDate completedOn,
            SettlementStatus status) {}

    /** Two people called a record a fake, or that was lifted. */
    void follow(@Observes FakeVerdict verdict) {
        if (verdict.stands()) {
            Order order = orderOf("o.id = ?", verdict.orderId(), verdict.orderNo());
            if (!penalties.stands(PenaltyKind.FAKE_ORDER, order.about())) {
                propose(PenaltyKind.FAKE_ORDER, order.about(), fake(order), verdict.reason(), caller.userName());
            }
        } else {
            penalties.ofFake(verdict.orderId()).ifPresent(penalty -> fall(penalty, verdict.reason()));
        }
    }

    private void fall(Penalty penalty, String reason) {
        Map<String, String> before = penalty.facts();
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
        return () -> propose(kind, about, base, parcelNo, by);
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
        PenaltySubject about;
        PenaltyBase base = entry.amount() == null ? null : PenaltyBase.manual(entry.amount());
        if (said(entry.label())) {
            about = pieceOf(entry.label().strip());
        } else {
            Order order = orderOf(
                    "o.order_no = ?", entry.orderNo().strip(), entry.orderNo().strip());
            Refusal.unless(
                    !fake || order.status() == SettlementStatus.CONFIRMED_FAKE,
                    Refusal.Kind.CONFLICT,
                    "PE-862",
                    entry.orderNo());
            about = order.about();
            base = base == null && fake ? fake(order) : base;
        }
        Refusal.unlessField(base != null, "amount", "PE-854");
        Refusal.unless(
                !penalties.stands(entry.kind(), about),
                Refusal.Kind.CONFLICT,
                "PE-855",
                said(entry.label()) ? entry.label() : entry.orderNo());
        return propose(entry.kind(), about, base, note, caller.userName());
    }

    private static boolean said(String text) {
        return text != null && !text.isBlank();
    }

    private Penalty propose(PenaltyKind kind, PenaltySubject about, PenaltyBase base, String note, String by) {
        Penalty penalty = new Penalty(
                numbers.next(NUMBER_LETTERS), kind, about, base, note, YearMonth.now(clock), by, UtcNow.of(clock));
        penalties.add(penalty);
        events.note(penalty, "PROPOSE", note, Map.of());
        events.ask(Role.HQ_REVIEWER, penalty, "proposed");
        return penalty;
    }

    private PenaltyBase fake(Order order) {
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

    /** The record, which nobody else makes a penalty of before the transaction ends. */
    private Order orderOf(String condition, Object key, String orderNo) {
        return rows.first("""
                        SELECT o.id, o.order_no, o.centre_id, o.outlet_id, o.category_code, u.province_code, o.repair_level, o.units, o.unrepaired,
                        o.completed_on, o.settlement_status FROM repair_order o JOIN outlet u ON u.id = o.outlet_id WHERE """ + ' ' + condition + " FOR UPDATE", PenaltyProposals::order, key)
                .orElseThrow(() -> Refusal.notFound("RR-200", orderNo));
    }

    private static Order order(Row row) {
        return new Order(
                new PenaltySubject(
                        row.number("centre_id"),
                        row.number("outlet_id"),
                        row.number("id"),
                        row.text("order_no"),
                        null,
                        null,
                        null),
                row.text("category_code"),
                row.text("province_code"),
                PaidWork.of(row.choice(RepairLevel.class, "repair_level"), row.count("units"), row.flag("unrepaired")),
                row.day("completed_on"),
                row.choice(SettlementStatus.class, "settlement_status"));
    }

    private PenaltySubject pieceOf(String label) {
        return rows.first(
                        "SELECT id, centre_id, outlet_id, order_id, order_no, label FROM bad_part WHERE label = ? FOR UPDATE",
                        row -> new PenaltySubject(
                                row.number("centre_id"),
                                row.number("outlet_id"),
                                row.numberOrNull("order_id"),
                                row.text("order_no"),
                                row.number("id"),
                                row.text("label"),
                                null),
                        label)
                .orElseThrow(() -> Refusal.notFound("RP-300", label));
    }
}
