package weijie.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The head of a request as it came over the wire, before anything in it was decoded.
 *
 * @param host the name that is asked for, without a port; empty when none is
 * @param peer the address of whoever is at the other end of the connection
 * @param local the address of ours at which the connection arrived
 * @param headers a header's value by its name; {@code null} when it was not sent
 */
record Knock(String method, String host, String peer, String local, UnaryOperator<String> headers) {

    static Knock of(HttpServletRequest request) {
        return new Knock(
                request.getMethod(),
                request.getHeader("Host") == null ? "" : String.valueOf(request.getServerName()),
                request.getRemoteAddr(),
                request.getLocalAddr(),
                request::getHeader);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
