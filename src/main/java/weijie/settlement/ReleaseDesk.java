package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weijie.network.Scope;
import weijie.parts.WaitingPieces;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.Money;

/** Where people ask what their money waits for and what would release it (G09). */
@ApplicationScoped
public class ReleaseDesk {

    @Inject
    Releases releases;

    @Inject
    WaitingPieces pieces;

    @Inject
    HeldOrderFees fees;

    @Inject
    Caller caller;

    /** What would release the fee of an order; nothing when it waits for nothing or is not the caller's. */
    @Transactional
    @Duty
    public Optional<Release> of(String orderNo) {
        return Optional.ofNullable(
                releases.of(List.of(orderNo), Scope.of(caller)).get(orderNo));
    }

    /** What the caller's fees wait for, where the old parts lie; orders that would be paid nothing are left out. */
    @Transactional
    @Duty
    public HeldMoney held() {
        Map<Long, Boolean> waiting = pieces.toSend(Scope.of(caller));
        HeldMoney held = HeldMoney.NONE;
        if (!waiting.isEmpty()) {
            for (Map.Entry<Long, Money> fee : fees.of(waiting.keySet()).entrySet()) {
                held = held.plus(waiting.get(fee.getKey()), fee.getValue());
            }
        }
        return held;
    }
}
