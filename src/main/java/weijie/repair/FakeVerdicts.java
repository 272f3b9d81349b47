package weijie.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import weijie.network.Scope;
import weijie.shared.Refusal;

/** The one way in which a record becomes a fake and stops being one, whoever asks for it; others hear of it as a {@link FakeVerdict}. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FakeVerdicts {

    @Inject
    RepairOrders orders;

    @Inject
    Timeline timeline;

    @Inject
    Event<FakeVerdict> verdicts;

    /** The second person has verified it. */
    void confirmed(RepairOrder order, String reason) {
        verdicts.fire(new FakeVerdict(order.id(), order.orderNo(), true, reason));
    }

    /** An appeal was right: the record stays invalid, but is not a fake. */
    void lift(RepairOrder order, String reason) {
        String standing = Timeline.standing(order);
        String said = Timeline.said(reason);
        order.upholdAppeal(timeline.now());
        timeline.note(order, OrderVerb.APPEAL_UPHELD, standing, said);
        timeline.tell(order, OrderVerb.APPEAL_UPHELD, said);
        verdicts.fire(new FakeVerdict(order.id(), order.orderNo(), false, said));
    }

    /**
     * As {@link #lift(RepairOrder, String)}, for who decides on the penalty for it.
     *
     * @throws Refusal {@code RR-201} when it is no fake any more
     */
    public void lift(long orderId, String reason) {
        lift(orders.lock(orderId, Scope.all()), reason);
    }
}
