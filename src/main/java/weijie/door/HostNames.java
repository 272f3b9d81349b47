package weijie.door;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names under which people reach this server. A request for another name was led here by somebody else's; the machine itself may
 * always ask by its loopback address. Without a list every name that can be one is taken.
 */
final class HostNames {

    private static final Pattern HOST =
            Pattern.compile("\\[[0-9a-fA-F:.]+]|[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?");
    private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> known;

    private HostNames(Set<String> known) {
        this.known = known;
    }

    /**
     * Reads a list that is separated by commas, of names without ports.
     *
     * @throws IllegalArgumentException naming the entry that is no name
     */
    static HostNames of(String list) {
        return new HostNames(Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(HostNames::name)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static String name(String entry) {
        if (!HOST.matcher(entry).matches()) {
            throw new IllegalArgumentException(entry);
        }
        return entry.toLowerCase(Locale.ROOT);
    }

    boolean isEmpty() {
        return known.isEmpty();
    }

    /**
     * Whether a name that is asked for, without a port, means this server. Programs that look after it may ask for none, which no browser
     * does, or for the address at which they reached it, which nobody else's name can be.
     */
    boolean know(String host, String local) {
        String name = host.toLowerCase(Locale.ROOT);
        return host.isEmpty()
                || known.isEmpty() && HOST.matcher(host).matches()
                || known.contains(name)
                || OWN.contains(name)
                || name.equals(local)
                || name.equals('[' + local + ']');
    }
}
