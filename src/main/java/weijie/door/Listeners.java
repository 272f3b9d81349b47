package weijie.door;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.HttpServerFilter;

/**
 * The server's listeners, each a chain of filters that a request passes before the container sees it. The server has no interface for
 * this, so its own objects are asked by their names; a server in which they are called otherwise does not start.
 */
final class Listeners {

    private Listeners() {}

    static List<FilterChain> chains() {
        try {
            ClassLoader server = FilterChain.class.getClassLoader();
            Object locator = Class.forName("org.glassfish.internal.api.Globals", true, server)
                    .getMethod("getDefaultHabitat")
                    .invoke(null);
            Class<?> service = Class.forName("com.sun.enterprise.v3.services.impl.GrizzlyService", true, server);
            Object grizzly = Class.forName("org.glassfish.hk2.api.ServiceLocator", true, server)
                    .getMethod("getService", Class.class, Annotation[].class)
                    .invoke(locator, service, new Annotation[0]);
            Field proxies = service.getDeclaredField("proxies");
            proxies.setAccessible(true);
            List<FilterChain> chains = new ArrayList<>();
            for (Object proxy : (Collection<?>) proxies.get(grizzly)) {
                Object listener =
                        proxy.getClass().getMethod("getUnderlyingListener").invoke(proxy);
                Transport transport = (Transport)
                        listener.getClass().getMethod("getTransport").invoke(listener);
                if (transport.getProcessor() instanceof FilterChain chain
                        && chain.indexOfType(HttpServerFilter.class) >= 0) {
                    chains.add(chain);
                }
            }
            if (chains.isEmpty()) {
                throw new IllegalStateException("no listener of the server speaks HTTP");
            }
            return chains;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the server's listeners are not where they were", e);
        }
    }
}
