package weijie.door;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;

/**
 * Hangs up on who takes longer than half a minute to say what is wanted. It stands before the server reads the head and looks whenever
 * something comes: of who sends nothing at all the listener gets rid itself. Such a connection holds no thread, only memory.
 */
final class HeadsInTime extends BaseFilter {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    /** When the first byte of a head came that is not here as a whole. */
    private static final Attribute<Long> BEGUN = Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("weijie.head.begun");

    @Override
    public NextAction handleRead(FilterChainContext ctx) throws IOException {
        Connection<?> connection = ctx.getConnection();
        Long begun = BEGUN.get(connection);
        if (begun == null) {
            BEGUN.set(connection, System.nanoTime());
        } else if (System.nanoTime() - begun > PATIENCE_NANOS) {
            connection.closeSilently();
            return ctx.getStopAction();
        }
        return ctx.getInvokeAction();
    }

    /** What came was understood; the next head begins with the next byte. */
    static void end(Connection<?> connection) {
        BEGUN.remove(connection);
    }
}
