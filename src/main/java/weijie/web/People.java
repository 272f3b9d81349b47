package weijie.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import weijie.identity.IdentityDesk;

/** How whoever did something is called on a page: everywhere by the name people know, never by what they sign in with. */
@Named
@ApplicationScoped
public class People {

    private static final long KEPT_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final int MOST = 10_000;

    private record Kept(String name, long at) {}

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    @Inject
    IdentityDesk desk;

    @Inject
    Say say;

    /** The name of a person, by what they sign in with; nothing of nobody. */
    public String of(String userName) {
        if (userName == null || userName.isBlank()) {
            return "";
        }
        if (userName.equals("system")) {
            return say.text("app.system");
        }
        Kept known = kept.get(userName);
        if (known != null && System.nanoTime() - known.at < KEPT_NANOS) {
            return known.name;
        }
        if (kept.size() >= MOST) {
            kept.clear();
        }
        String name = desk.nameOf(userName);
        kept.put(userName, new Kept(name, System.nanoTime()));
        return name;
    }
}
