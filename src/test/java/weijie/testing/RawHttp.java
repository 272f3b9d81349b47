package weijie.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A request exactly as it is written, which no client library would send, and what came back; a connection for each. */
public final class RawHttp {

    private static final int PATIENCE_MILLIS = 60_000;

    private final URI server;
    private final List<String> always;

    /** @param always lines that go with every request */
    public RawHttp(String server, String... always) {
        this.server = URI.create(server);
        this.always = List.of(always);
    }

    /** An answer; status 0 when the connection ended without one. */
    public record Answer(int status, List<String> head, String body) {

        public Optional<String> header(String name) {
            return headers(name).stream().findFirst();
        }

        public List<String> headers(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ':';
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .toList();
        }
    }

    /**
     * Sends a request without a body.
     *
     * @param target what stands behind the method, as it is
     * @param headers whole lines; a {@code Host} is added unless one is among them
     */
    public Answer ask(String method, String target, String... headers) {
        return ask(method, target, new byte[0], headers);
    }

    public Answer ask(String method, String target, byte[] body, String... headers) {
        return askFrom("127.0.0.1", method, target, body, headers);
    }

    /** The same from another address of this machine. */
    public Answer askFrom(String from, String method, String target, byte[] body, String... headers) {
        try (Socket socket = connect(from)) {
            OutputStream out = socket.getOutputStream();
            out.write(head(method, target, body.length, headers));
            out.write(body);
            out.flush();
            return read(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection on which nothing was said yet. */
    public Socket connect() throws IOException {
        return connect("127.0.0.1");
    }

    /** The same from another address of this machine, all of which begin with 127. */
    public Socket connect(String from) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** The first lines of a request that says that it is the last one on its connection. */
    public byte[] head(String method, String target, long bodyLength, String... headers) {
        StringBuilder head = new StringBuilder(method + ' ' + target + " HTTP/1.1\r\n");
        List<String> given = List.of(headers);
        if (given.stream().noneMatch(line -> line.startsWith("Host:"))) {
            head.append("Host: ").append(server.getAuthority()).append("\r\n");
        }
        given.forEach(line -> head.append(line).append("\r\n"));
        always.forEach(line -> head.append(line).append("\r\n"));
        if (bodyLength > 0) {
            head.append("Content-Length: ").append(bodyLength).append("\r\n");
        }
        return head.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads to the end of the connection. */
    public static Answer read(Socket socket) throws IOException {
        String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int end = all.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, List.of(), all);
        }
        List<String> head = all.substring(0, end).lines().toList();
        return new Answer(Integer.parseInt(head.get(0).split(" ")[1]), head, all.substring(end + 4));
    }
}
