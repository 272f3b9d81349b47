package weijie.repair;

import static weijie.repair.SettlementStatus.ABNORMAL;
import static weijie.repair.SettlementStatus.CONFIRMED_FAKE;
import static weijie.repair.SettlementStatus.DRAFT;
import static weijie.repair.SettlementStatus.EXPIRED;
import static weijie.repair.SettlementStatus.HELD;
import static weijie.repair.SettlementStatus.INVALID;
import static weijie.repair.SettlementStatus.SUSPECT;
import static weijie.repair.SettlementStatus.VALIDATED;

import java.util.EnumSet;
import java.util.Set;
import weijie.repair.check.RepairStatus;
import weijie.shared.Caller;
import weijie.shared.Role;

/** What a person may do with a record as it stands now; buttons are shown by it, the desks decide again. */
final class OrderVerbs {

    private OrderVerbs() {}

    static Set<OrderVerb> of(RepairOrder order, Caller caller, Concessions concessions) {
        Set<OrderVerb> verbs = EnumSet.of(OrderVerb.COMMENT);
        SettlementStatus status = order.settlementStatus();
        boolean admin = caller.has(Role.HQ_ADMIN);
        if (caller.has(Role.CENTRE_CLERK) || caller.has(Role.OUTLET_CLERK) || admin) {
            outletsVerbs(order, status, verbs);
        }
        if (caller.has(Role.HQ_REVIEWER) || caller.has(Role.HQ_DIRECTOR) || admin) {
            reviewersVerbs(order, status, caller, verbs);
            if (status != null) {
                concessions(order, status, concessions, verbs);
            }
        }
        if (!caller.isHeadquarters() || admin || caller.has(Role.HQ_REVIEWER)) {
            verbs.add(OrderVerb.ATTACH);
            if (order.mayBeUnmasked(caller)) {
                verbs.add(OrderVerb.UNMASK);
            }
        }
        return verbs;
    }

    private static void outletsVerbs(RepairOrder order, SettlementStatus status, Set<OrderVerb> verbs) {
        boolean cancelled = order.repairStatus() == RepairStatus.CANCELLED;
        if (!cancelled && order.isCorrectable()) {
            verbs.add(OrderVerb.CORRECT);
            verbs.add(OrderVerb.DETACH);
        }
        if (status == DRAFT) {
            verbs.add(OrderVerb.SUBMIT);
        }
        if (status != null && status.mayBecome(DRAFT) && order.isUntouched()) {
            verbs.add(OrderVerb.WITHDRAW);
        }
        if (order.mayAnswer()) {
            verbs.add(OrderVerb.ANSWER);
        }
        if (order.repairStatus().mayBecome(RepairStatus.CANCELLED)) {
            verbs.add(OrderVerb.CANCEL);
        }
    }

    private static void reviewersVerbs(
            RepairOrder order, SettlementStatus status, Caller caller, Set<OrderVerb> verbs) {
        if (status == null) {
            return;
        }
        // What stands on a statement that is not published leaves it first, and is then as it was before.
        SettlementStatus taken = status.isOnPaper() ? VALIDATED : status;
        if (taken == ABNORMAL || taken == VALIDATED) {
            verbs.add(OrderVerb.QUESTION);
        }
        if (status == ABNORMAL || status == VALIDATED && order.review().reviewedBy() == null) {
            verbs.add(OrderVerb.APPROVE);
        }
        if (status == SUSPECT || taken.mayBecome(SUSPECT)) {
            verbs.add(OrderVerb.INVALIDATE);
        }
        if (taken.mayBecome(SUSPECT)) {
            verbs.add(OrderVerb.SUSPECT);
        }
        if (status == SUSPECT) {
            verbs.add(OrderVerb.CLEAR);
        }
        if (status == INVALID && !caller.userName().equals(order.review().fakeFirstBy())) {
            verbs.add(OrderVerb.CONFIRM_FAKE);
        }
        if (status == CONFIRMED_FAKE) {
            verbs.add(OrderVerb.APPEAL_UPHELD);
        }
        if (status == HELD) {
            verbs.add(OrderVerb.RELEASE);
        }
        if (status == HELD && order.heldCarries() > 0) {
            verbs.add(OrderVerb.REFUSE);
        }
    }

    private static void concessions(
            RepairOrder order, SettlementStatus status, Concessions concessions, Set<OrderVerb> verbs) {
        SettlementStatus taken = status.isOnPaper() ? VALIDATED : status;
        if ((taken == VALIDATED || taken == ABNORMAL)
                && !order.review().isRepeatWaived()
                && concessions.isRepeat(order)) {
            verbs.add(OrderVerb.WAIVE_REPEAT);
        }
        boolean open = status != DRAFT && status != INVALID && status != CONFIRMED_FAKE && status != EXPIRED;
        if (open) {
            verbs.add(OrderVerb.CALLBACK);
        }
        if (open && concessions.lacksSheet(order)) {
            verbs.add(OrderVerb.WAIVE_SHEET);
        }
        if (open && concessions.lacksCallback(order)) {
            verbs.add(OrderVerb.WAIVE_CALLBACK);
        }
        if (status == ABNORMAL && !order.review().isLateApproved() && concessions.isLate(order)) {
            verbs.add(OrderVerb.APPROVE_LATE);
        }
    }
}
