package weijie.door;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The head of a request as it came over the wire, before anything in it was decoded.
 *
 * @param path without the query
 * @param host the name that is asked for, without a port: of the address where one stands instead of a path, else of the header
 * @param headers a header's value by its name; {@code null} when it was not sent
 */
record Knock(String method, String path, String host, UnaryOperator<String> headers) {

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
