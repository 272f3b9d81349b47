package weijie.door;

import java.util.Set;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.nio.NIOConnection;

/**
 * Hands every request whose head is whole to threads that may wait. The listener's own threads read heads and answer whoever asks for the
 * server's health, so that is answered however many wait for bodies, delays or the database.
 */
final class RequestThreads extends BaseFilter {

    /**
     * Of these 88 may wait for bodies, 96 for their delay, 96 for a hash, 64 for their turn to write and 240 for the readers of answers;
     * 40 are left, as many as the database has connections.
     */
    private static final int MOST = 624;

    /** What a connection keeps for a reader who does not read yet; beyond it the thread waits for him. */
    private static final int UNREAD_MOST = 64 << 10;

    private static final ThreadLocal<Connection<?>> SERVED = new ThreadLocal<>();

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
        threads.execute(() -> serve(ctx));
        return later;
    }

    private static void serve(FilterChainContext ctx) {
        if (ctx.getConnection() instanceof NIOConnection connection) {
            connection.setMaxAsyncWriteQueueSize(UNREAD_MOST);
        }
        SERVED.set(ctx.getConnection());
        try {
            ctx.resume(ctx.getInvokeAction());
        } finally {
            SERVED.remove();
        }
    }

    /** Ends the connection whose request this thread works for, in the middle of an answer if there is one. */
    static void hangUp() {
        Connection<?> connection = SERVED.get();
        if (connection != null) {
            connection.closeSilently();
        }
    }

    /** A body would have to be waited for. */
    private static boolean asksForHealth(HttpRequestPacket request) {
        return !request.isExpectContent() && HEALTH.contains(request.getRequestURI());
    }

    void end() {
        threads.shutdown();
    }
}
