package weijie.repair;

import static weijie.shared.Role.HQ_ADMIN;
import static weijie.shared.Role.HQ_DIRECTOR;
import static weijie.shared.Role.HQ_REVIEWER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.List;
import weijie.network.Scope;
import weijie.policy.TermValues;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.HeldDecision;
import weijie.shared.Names;
import weijie.shared.Refusal;
import weijie.shared.Term;

/** Where headquarters decides on records. */
@ApplicationScoped
public class ReviewDesk {

    @Inject
    RepairOrders orders;

    @Inject
    OrderParts parts;

    @Inject
    LateExpiry expiry;

    @Inject
    TermValues terms;

    @Inject
    Timeline timeline;

    @Inject
    Concessions concessions;

    @Inject
    FakeVerdicts fakes;

    @Inject
    Names names;

    @Inject
    Caller caller;

    /** Lets a record pass, its abnormal findings too; a word why is kept. */
    @Transactional
    @Duty({HQ_REVIEWER, HQ_DIRECTOR, HQ_ADMIN})
    public void approve(String orderNo, Integer version, String note) {
        RepairOrder order = seen(orderNo, version);
        if (order.settlementStatus() == SettlementStatus.HELD) {
            release(order, note);
        } else {
            decide(order, OrderVerb.APPROVE, note, this::pass);
        }
    }

    /** Pays a held record although its bad part, sheet or callback is missing (G09). */
    @Transactional
    @Duty({HQ_REVIEWER, HQ_DIRECTOR, HQ_ADMIN})
    public void release(String orderNo, Integer version, String reason) {
        release(seen(orderNo, version), reason);
    }

    private void release(RepairOrder order, String reason) {
        String said = Timeline.said(reason);
        decide(
                order,
                OrderVerb.RELEASE,
                said,
                (one, who, now) -> one.decideHeld(HeldDecision.RELEASED, who, said, now));
    }

    /**
     * Never pays a held record that was carried as often as the policy lets it be (G09).
     *
     * @throws weijie.shared.Refusal {@code RR-261} while it is carried on by itself
     */
    @Transactional
    @Duty({HQ_REVIEWER, HQ_DIRECTOR, HQ_ADMIN})
    public void refuse(String orderNo, Integer version, String reason) {
        RepairOrder order = seen(orderNo, version);
        String said = Timeline.said(reason);
        if (order.settlementStatus() == SettlementStatus.HELD) {
            int most = terms.snapshot().number(Term.HELD_CARRIES_MAX, order.completedOn());
            Refusal.unless(
                    order.heldCarries() >= most, Refusal.Kind.CONFLICT, "RR-261", orderNo, order.heldCarries(), most);
        }
        decide(order, OrderVerb.REFUSE, said, (one, who, now) -> one.decideHeld(HeldDecision.REFUSED, who, said, now));
    }

    /** Sends a record back with a question; the centre and the outlet are told. */
    @Transactional
    @Duty({HQ_REVIEWER, HQ_DIRECTOR, HQ_ADMIN})
    public void question(String orderNo, Integer version, String text) {
        decide(seen(orderNo, version), OrderVerb.QUESTION, Timeline.said(text), asking(text));
    }

    @Transactional
    @Duty({HQ_REVIEWER, HQ_DIRECTOR, HQ_ADMIN})
    public void suspect(String orderNo, Integer version, String reason) {
        decide(seen(orderNo, version), OrderVerb.SUSPECT, Timeline.said(reason), RepairOrder::suspect);
    }

    /** The suspicion came to nothing. */
    @Transactional
    @Duty({HQ_REVIEWER, HQ_DIRECTOR, HQ_ADMIN})
    public void clear(String orderNo, Integer version, String note) {
        decide(seen(orderNo, version), OrderVerb.CLEAR, note, RepairOrder::clear);
    }

    /** Never payable (G11). */
    @Transactional
    @Duty({HQ_REVIEWER, HQ_DIRECTOR, HQ_ADMIN})
    public void invalidate(String orderNo, Integer version, String reason) {
        decide(seen(orderNo, version), OrderVerb.INVALIDATE, Timeline.said(reason), RepairOrder::invalidate);
    }

    /**
     * Verifies an invalid record as fabricated; the second person's word makes it so (G11, G24).
     *
     * @return whether it is confirmed now
     */
    @Transactional
    @Duty({HQ_REVIEWER, HQ_DIRECTOR})
    public boolean confirmFake(String orderNo, Integer version, String reason) {
        RepairOrder order = seen(orderNo, version);
        String standing = Timeline.standing(order);
        boolean second = order.confirmFake(caller.userName(), timeline.now());
        Refusal.unless(!orders.evidenceOf(order.id()).isEmpty(), Refusal.Kind.CONFLICT, "PE-851", orderNo);
        timeline.note(order, OrderVerb.CONFIRM_FAKE, standing, Timeline.said(reason));
        if (second) {
            timeline.tell(order, OrderVerb.CONFIRM_FAKE, reason);
            fakes.confirmed(order, Timeline.said(reason));
        }
        return second;
    }

    /** An appeal was right: the record stays invalid, but is not a fake, and the penalty for it falls. */
    @Transactional
    @Duty({HQ_DIRECTOR})
    public void upholdAppeal(String orderNo, Integer version, String reason) {
        fakes.lift(seen(orderNo, version), reason);
    }

    /**
     * Pays a repeat repair although it repeats (G05).
     *
     * @throws Refusal {@code RR-222} when the unit was not repaired another time within the window
     */
    @Transactional
    @Duty({HQ_REVIEWER, HQ_DIRECTOR, HQ_ADMIN})
    public void waiveRepeat(String orderNo, Integer version, String reason) {
        String said = Timeline.said(reason);
        Refusal.unless(said.length() <= 300, Refusal.Kind.INVALID, "RR-211", 300);
        decide(seen(orderNo, version), OrderVerb.WAIVE_REPEAT, said, (order, who, now) -> {
            order.waiveRepeat(who, said, now);
            concessions.demandRepeat(order);
        });
    }

    /**
     * Lets a record be settled that is too many periods late to settle by itself.
     *
     * @throws Refusal {@code RR-223} when it is not
     */
    @Transactional
    @Duty({HQ_REVIEWER, HQ_DIRECTOR, HQ_ADMIN})
    public void approveLate(String orderNo, Integer version, String reason) {
        decide(seen(orderNo, version), OrderVerb.APPROVE_LATE, Timeline.said(reason), (order, who, now) -> {
            order.approveLate(who, now);
            concessions.demandLate(order);
        });
    }

    /** The same verdict for many, all of them or none. Returns how many. */
    @Transactional
    @Duty({HQ_REVIEWER, HQ_DIRECTOR, HQ_ADMIN})
    public int decideThese(List<Long> ids, OrderVerb verdict, String reason) {
        Verdict act = switch (verdict) {
            case APPROVE -> this::pass;
            case QUESTION -> asking(reason);
            case SUSPECT -> RepairOrder::suspect;
            case INVALIDATE -> RepairOrder::invalidate;
            case CLEAR -> RepairOrder::clear;
            default -> throw new IllegalArgumentException(verdict.name());
        };
        String note = verdict == OrderVerb.APPROVE || verdict == OrderVerb.CLEAR ? reason : Timeline.said(reason);
        // Always in the same order: two reviewers with the same records ticked must not wait for each other.
        for (long id : ids.stream().sorted().toList()) {
            decide(orders.lock(id, Scope.of(caller)), verdict, note, act);
        }
        return ids.size();
    }

    private void pass(RepairOrder order, String reviewer, LocalDateTime now) {
        order.approve(reviewer, names, now);
    }

    /** What a verdict does to a record. */
    private interface Verdict {
        void on(RepairOrder order, String who, LocalDateTime now);
    }

    private static Verdict asking(String text) {
        String said = Timeline.said(text);
        return (order, who, now) -> order.question(who, said, now);
    }

    private void decide(RepairOrder order, OrderVerb verb, String note, Verdict verdict) {
        if (verb == OrderVerb.APPROVE || verb == OrderVerb.APPROVE_LATE) {
            expiry.demandInTime(order);
        }
        String standing = Timeline.standing(order);
        verdict.on(order, caller.userName(), timeline.now());
        parts.demandDrawn(order);
        timeline.note(order, verb, standing, note == null || note.isBlank() ? null : note.strip());
        if (verb != OrderVerb.SUSPECT) {
            timeline.tell(order, verb, note);
        }
    }

    private RepairOrder seen(String orderNo, Integer version) {
        return orders.seen(orderNo, version, Scope.of(caller));
    }
}
