package weijie.web.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.repair.ConditionDesk;
import weijie.repair.OrderVerb;
import weijie.repair.RepairDesk;
import weijie.repair.ReviewDesk;

/** Which desk does what a button says. */
@ApplicationScoped
public class Verdicts {

    @Inject
    RepairDesk desk;

    @Inject
    ReviewDesk review;

    @Inject
    ConditionDesk conditions;

    void act(OrderVerb verb, String orderNo, Integer version, String reason) {
        switch (verb) {
            case SUBMIT -> desk.submit(orderNo, version);
            case WITHDRAW -> desk.withdraw(orderNo, version);
            case ANSWER -> desk.answer(orderNo, version, reason);
            case CANCEL -> desk.cancel(orderNo, version, reason);
            case APPROVE -> review.approve(orderNo, version, reason);
            case QUESTION -> review.question(orderNo, version, reason);
            case SUSPECT -> review.suspect(orderNo, version, reason);
            case CLEAR -> review.clear(orderNo, version, reason);
            case INVALIDATE -> review.invalidate(orderNo, version, reason);
            case CONFIRM_FAKE -> review.confirmFake(orderNo, version, reason);
            case APPEAL_UPHELD -> review.upholdAppeal(orderNo, version, reason);
            case WAIVE_REPEAT -> review.waiveRepeat(orderNo, version, reason);
            case RELEASE -> review.release(orderNo, version, reason);
            case REFUSE -> review.refuse(orderNo, version, reason);
            case APPROVE_LATE -> review.approveLate(orderNo, version, reason);
            case WAIVE_SHEET -> conditions.waiveSheet(orderNo, version, reason);
            case WAIVE_CALLBACK -> conditions.waiveCallback(orderNo, version, reason);
            default -> throw new IllegalArgumentException(verb.name());
        }
    }
}
