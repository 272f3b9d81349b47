package weijie.door;

import java.util.Set;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;

/**
 * Hands every request whose head is whole to threads that may wait. The listener's own threads read heads and answer whoever asks for the
 * server's health, so that is answered however many wait for bodies, delays or the database.
 */
final class RequestThreads extends BaseFilter {

    /**
     * Of these 88 may wait for bodies, 96 for their delay, 96 for a hash and 64 for their turn to write; 40 are left, as many as the
     * database has connections.
     */
    private static final int MOST = 384;

    private static final int ALWAYS_THERE = 8;
    private static final int MOST_WAITING = 4096;
    private static final Set<String> HEALTH = Set.of("/health", "/health/live", "/health/ready", "/health/started");
    private static final Attribute<Boolean> HANDED_OVER =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("weijie.request.handed.over");

    /** Offers a request to a thread that is idle; only when there is none another one is started, and only then a request waits. */
    private static final class Waiting extends LinkedTransferQueue<Runnable> {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean offer(Runnable request) {
            return tryTransfer(request);
        }

        void add(Runnable request, ThreadPoolExecutor threads) {
            if (threads.isShutdown() || size() >= MOST_WAITING) {
                throw new RejectedExecutionException();
            }
            put(request);
        }
    }

    private final Waiting waiting = new Waiting();
    private final AtomicInteger started = new AtomicInteger();
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(ALWAYS_THERE, MOST, 30, TimeUnit.SECONDS, waiting, this::thread, waiting::add);

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "request-" + started.incrementAndGet());
        thread.setDaemon(true);
        thread.setContextClassLoader(FilterChainContext.class.getClassLoader());
        return thread;
    }

    /** Throws when too many wait already; the listener then ends the connection. */
    @Override
    public NextAction handleRead(FilterChainContext ctx) {
        HeadsInTime.end(ctx.getConnection());
        if (!(ctx.getMessage() instanceof HttpContent content)
                || !(content.getHttpHeader() instanceof HttpRequestPacket request)
                || HANDED_OVER.isSet(request)
                || asksForHealth(request)) {
            return ctx.getInvokeAction();
        }
        HANDED_OVER.set(request, true);
        NextAction later = ctx.getSuspendAction();
        ctx.suspend();
        threads.execute(() -> ctx.resume(ctx.getInvokeAction()));
        return later;
    }

    /** A body would have to be waited for. */
    private static boolean asksForHealth(HttpRequestPacket request) {
        return !request.isExpectContent() && HEALTH.contains(request.getRequestURI());
    }

    void end() {
        threads.shutdown();
    }
}
