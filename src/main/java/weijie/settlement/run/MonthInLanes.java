package weijie.settlement.run;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import weijie.settlement.rule.RepeatOf;

/**
 * A month calculated by two lanes: the repeats first, by the serials' parts, then centre after centre. Most of the time goes into the
 * database's adding of lines, which one connection does with one core.
 */
public final class MonthInLanes {

    /** Lends a computation with connections of its own, for the thread that asks alone. */
    public interface Lender {
        void lend(Consumer<MonthComputation> work);
    }

    private final Executor executor;
    private final Lender lender;

    /** @param executor what the other lane runs on */
    public MonthInLanes(Executor executor, Lender lender) {
        this.executor = executor;
        this.lender = lender;
    }

    /**
     * Returns when every centre is done; what goes wrong in a lane ends both.
     *
     * @param finished is told of one centre at a time, while the other lane may go on writing lines
     */
    public void settle(Collection<Long> centres, Consumer<CentreResult> finished) {
        Map<Long, RepeatOf> repeats = new ConcurrentHashMap<>();
        share(RepeatChains.PARTS, (computation, part) -> repeats.putAll(computation.repeats(part)));
        share(centres, (computation, centreId) -> {
            CentreResult result = computation.centre(centreId, repeats);
            // In turn: what is noted about the orders of one centre lies beside that of another.
            synchronized (this) {
                finished.accept(result);
            }
        });
    }

    private <P> void share(Collection<P> pieces, BiConsumer<MonthComputation, P> work) {
        Lanes.share(
                pieces,
                executor,
                open -> lender.lend(computation -> {
                    for (P piece = open.poll(); piece != null; piece = open.poll()) {
                        work.accept(computation, piece);
                    }
                }));
    }
}
