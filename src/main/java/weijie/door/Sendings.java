package weijie.door;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;

/**
 * All clients that are connected at the moment, and how far each has come. It stands before the reader of heads, so that it sees a head
 * that never ends; it ends the connections of clients that are too slow.
 */
final class Sendings extends BaseFilter {

    /** What may wait in memory to become whole bodies, all clients together. */
    private static final long MOST_HELD = Runtime.getRuntime().maxMemory() / 8;

    private final Map<Connection<?>, Sending> sendings = new ConcurrentHashMap<>();
    private final AtomicLong held = new AtomicLong();

    @Override
    public NextAction handleAccept(FilterChainContext ctx) {
        of(ctx.getConnection());
        return ctx.getInvokeAction();
    }

    @Override
    public NextAction handleRead(FilterChainContext ctx) {
        if (ctx.getMessage() instanceof Buffer bytes) {
            of(ctx.getConnection()).received(bytes.remaining());
        }
        return ctx.getInvokeAction();
    }

    @Override
    public NextAction handleClose(FilterChainContext ctx) {
        Sending sending = sendings.remove(ctx.getConnection());
        if (sending != null) {
            held.addAndGet(sending.hold(0));
        }
        return ctx.getInvokeAction();
    }

    Sending of(Connection<?> connection) {
        return sendings.computeIfAbsent(connection, one -> new Sending());
    }

    /** Keeps so much of a client's body; says whether there is room for it. */
    boolean hold(Sending sending, long bytes) {
        return held.addAndGet(sending.hold(bytes)) <= MOST_HELD;
    }

    /** Shows out who is too slow. */
    void sweep() {
        long now = System.nanoTime();
        sendings.forEach((connection, sending) -> {
            if (sending.isTooSlow(now)) {
                connection.closeSilently();
            }
        });
    }
}
