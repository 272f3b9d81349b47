package weijie.door;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The machines that are believed when they say for whom they ask: addresses, or networks such as {@code 10.0.0.0/8}. Anybody else may
 * write the same headers and is not believed.
 */
final class Proxies {

    private static final Pattern ADDRESS = Pattern.compile("\\[?[0-9a-fA-F:.]+]?");

    /** The first bits of an address that all machines of a network share. */
    private record Network(byte[] address, int bits) {

        boolean holds(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit & 7);
                if ((address[bit >> 3] & mask) != (other[bit >> 3] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Network> trusted;

    private Proxies(List<Network> trusted) {
        this.trusted = trusted;
    }

    /**
     * Reads a list that is separated by commas.
     *
     * @throws IllegalArgumentException naming the entry that is neither an address nor a network
     */
    static Proxies of(String list) {
        return new Proxies(Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(Proxies::network)
                .toList());
    }

    private static Network network(String entry) {
        int slash = entry.indexOf('/');
        byte[] address = bytes(slash < 0 ? entry : entry.substring(0, slash));
        String bits = slash < 0 ? String.valueOf(address.length * 8) : entry.substring(slash + 1);
        if (address.length == 0 || !bits.matches("\\d{1,3}") || Integer.parseInt(bits) > address.length * 8) {
            throw new IllegalArgumentException(entry);
        }
        return new Network(address, Integer.parseInt(bits));
    }

    boolean isEmpty() {
        return trusted.isEmpty();
    }

    /** Whether this is the address of a proxy; what is no address is none. */
    boolean trust(String address) {
        byte[] bytes = bytes(address);
        return trusted.stream().anyMatch(network -> network.holds(bytes));
    }

    /**
     * The client behind the proxies: going back from the nearest, the first address that is no proxy of ours. What stands further away
     * was written by the client itself.
     *
     * @param forwardedFor the values of {@code X-Forwarded-For}, one behind the other
     */
    String client(String peer, String forwardedFor) {
        List<String> way = new ArrayList<>(Arrays.asList(forwardedFor.split(",")));
        String nearest = peer;
        while (trust(nearest) && !way.isEmpty()) {
            String before = bare(way.remove(way.size() - 1));
            if (bytes(before).length == 0) {
                return nearest;
            }
            nearest = before;
        }
        return nearest;
    }

    /** An address without the port that some proxies write behind it. */
    private static String bare(String written) {
        String address = written.strip();
        if (address.startsWith("[")) {
            return address.substring(1, Math.max(1, address.indexOf(']')));
        }
        int colon = address.indexOf(':');
        return colon >= 0 && colon == address.lastIndexOf(':') ? address.substring(0, colon) : address;
    }

    /** No name is looked up: what is no literal address has no bytes. */
    private static byte[] bytes(String address) {
        if (!ADDRESS.matcher(address).matches()) {
            return new byte[0];
        }
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            return new byte[0];
        }
    }
}
