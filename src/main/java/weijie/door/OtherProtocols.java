package weijie.door;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpEvents;

/**
 * Declines every other protocol that a client offers. Java's own client offers HTTP/2 with each first request; the listener then takes all
 * that follows for words of that protocol, and whoever reads the body waits for an end that never comes.
 */
final class OtherProtocols extends BaseFilter {

    @Override
    public NextAction handleEvent(FilterChainContext ctx, FilterChainEvent event) {
        if (event instanceof HttpEvents.IncomingHttpUpgradeEvent offer) {
            offer.getHttpHeader().setIgnoreContentModifiers(false);
            return ctx.getStopAction();
        }
        return ctx.getInvokeAction();
    }
}
