package weijie.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weijie.testing.RawHttp;
import weijie.testing.RunningServer;

/** A head that a proxy before the server may read otherwise than the server is not read at all. */
class PlainHeadsIT {

    private static final String HOST = "Host: localhost\r\n";
    private static final String BODY = "2\r\n{}\r\n0\r\n\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                HOST + "Host: evil.example",
                HOST + "Transfer-Encoding: xchunked",
                HOST + "Transfer-Encoding: chunked, identity",
                HOST + "Transfer-Encoding: gzip, chunked",
                HOST + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                HOST + "Content-Length: 2\r\nContent-Length: 3",
                HOST + "Content-Length: 2, 3",
                HOST + "Content-Length: +2",
                HOST + "Transfer-Encoding : chunked",
            })
    void whatIsSaidTwiceIsNotBelievedOnce(String headers) throws IOException {
        RawHttp.Answer answer = answer(headers);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {HOST + "Transfer-Encoding: chunked", HOST + "Transfer-Encoding: Chunked"})
    void whatIsSaidOnceIs(String headers) throws IOException {
        assertThat(answer(headers).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "PROPFIND", "get"})
    void aPageIsReadOrSentAndNothingElse(String method) {
        RawHttp.Answer answer = new RawHttp(RunningServer.url()).ask(method, "/login.xhtml");
        assertThat(answer.status()).isIn(400, 405);
        assertThat(answer.headers("Set-Cookie")).isEmpty();
    }

    private static RawHttp.Answer answer(String headers) throws IOException {
        try (Socket socket = new RawHttp(RunningServer.url()).connect()) {
            socket.getOutputStream()
                    .write(("POST /api/v1/users HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n" + BODY)
                            .getBytes(StandardCharsets.US_ASCII));
            return RawHttp.read(socket);
        }
    }
}
