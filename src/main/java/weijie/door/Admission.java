package weijie.door;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** What the head of a request is asked, in order; the first thing that is wrong with it is the answer. */
final class Admission {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final HostNames hosts;
    private final Proxies proxies;

    Admission(HostNames hosts, Proxies proxies) {
        this.hosts = hosts;
        this.proxies = proxies;
    }

    /** Nothing if the request may come in. */
    Optional<Turned> judge(Knock knock) {
        if (!proxies.isEmpty() && knock.header("X-Forwarded-Proto").isPresent() && !proxies.trust(knock.peer())) {
            return Optional.of(new Turned(400, "API-023"));
        }
        if (!hosts.know(knock.host(), knock.local())) {
            return Optional.of(new Turned(421, "API-017"));
        }
        if (!READING.contains(knock.method()) && comesFromElsewhere(knock)) {
            return Optional.of(new Turned(403, "API-018"));
        }
        return Optional.empty();
    }

    /**
     * Whether a page of another site makes a browser send this, perhaps with a password that the browser remembers. What the browser
     * itself says of the site is believed; an older one says only the origin. A program says neither.
     */
    private static boolean comesFromElsewhere(Knock knock) {
        Optional<String> site = knock.header("Sec-Fetch-Site");
        if (site.isPresent()) {
            return !OWN_SITE.contains(site.get());
        }
        return knock.header("Origin")
                .filter(origin ->
                        !authority(origin).equalsIgnoreCase(knock.header("Host").orElse("")))
                .isPresent();
    }

    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }
}
