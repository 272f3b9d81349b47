package weijie.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weijie.testing.Build;
import weijie.testing.Eventually;
import weijie.testing.FormSignIn;
import weijie.testing.Instance;
import weijie.testing.Nginx;
import weijie.testing.RawHttp;

/** The server behind nginx with TLS, set up as the how-to says: what it believes of its clients, and from whom. */
class BehindAProxyIT {

    private static final String NAME = "weijie.example.com";
    private static final String PASSWORD = "Behind-A-Proxy-2026";

    @TempDir
    private Path folder;

    @Test
    void whatTheProxySaysHoldsAndWhatItsClientsSayDoesNot() throws Exception {
        Instance server = Instance.launch(
                Build.freshHome("behind-a-proxy"),
                Map.of("WEIJIE_ADMIN_PASSWORD", PASSWORD, "WEIJIE_HOSTS", NAME, "WEIJIE_PROXIES", "127.0.0.1"));
        RawHttp direct = new RawHttp(server.url());
        int upstream = java.net.URI.create(server.url()).getPort();
        try (Nginx proxy = Nginx.start(folder, NAME, upstream)) {
            Eventually.await("the proxy", Duration.ofSeconds(30), () -> answers(proxy));
            String host = "Host: " + NAME + ':' + proxy.port();

            RawHttp.Answer page = throughProxy(proxy, "GET", "/login.xhtml", host);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.headers("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie).contains("; Secure", "; SameSite=lax"))
                    .anySatisfy(
                            cookie -> assertThat(cookie).startsWith("WEIJIE=").contains("HttpOnly"));
            assertThat(page.header("Strict-Transport-Security")).isPresent();

            RawHttp.Answer asked = throughProxy(proxy, "GET", "/home.xhtml", host);
            assertThat(asked.header("Location")).contains("https://" + NAME + ':' + proxy.port() + "/login.xhtml");

            RawHttp.Answer foreign = throughProxy(proxy, "GET", "/login.xhtml", "Host: evil.example");
            assertThat(foreign.status()).isEqualTo(421);
            assertThat(foreign.body()).contains("API-017");

            RawHttp.Answer own = throughProxy(
                    proxy,
                    "POST",
                    "/api/v1/notices/read-all",
                    host,
                    admin(),
                    "Origin: https://" + NAME + ':' + proxy.port());
            assertThat(own.status()).isEqualTo(204);

            for (String figures : new String[] {"/openapi", "/metrics", "/metrics/base"}) {
                assertThat(direct.ask("GET", figures).status()).as(figures).isEqualTo(401);
                assertThat(direct.ask("GET", figures, "Accept: text/html").status())
                        .isEqualTo(302);
                assertThat(direct.ask("GET", figures, admin().replace("Basic ", "Basic x"))
                                .status())
                        .isEqualTo(401);
                assertThat(direct.ask("GET", figures, admin()).status()).isIn(200, 404);
            }
            assertThat(direct.ask("GET", "/health/ready").status()).isEqualTo(200);

            // The first address is what the client claims, the second what the proxy saw.
            RawHttp forwarded =
                    new RawHttp(server.url(), "X-Forwarded-For: 198.51.100.1, 203.0.113.7", "X-Forwarded-Proto: https");
            FormSignIn.cookie(forwarded, "admin", PASSWORD);
            assertThat(addressOfLastSession(server)).isEqualTo("203.0.113.7");
            assertThat(direct.ask("GET", "/login.xhtml").header("Strict-Transport-Security"))
                    .isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void aProxyWithoutNamesIsRefused() {
        Instance server =
                Instance.launch(Build.freshHome("proxy-without-names"), Map.of("WEIJIE_PROXIES", "127.0.0.1"));
        assertThat(server.exitCode()).as(server.console()).isEqualTo(1);
        assertThat(server.console()).contains("API-022").contains("WEIJIE_HOSTS");
    }

    private static String addressOfLastSession(Instance server) throws SQLException {
        try (Connection connection = server.database();
                Statement statement = connection.createStatement();
                ResultSet last =
                        statement.executeQuery("SELECT address FROM sign_in_session ORDER BY id DESC LIMIT 1")) {
            return last.next() ? last.getString(1) : "nobody signed in";
        }
    }

    private static boolean answers(Nginx proxy) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static RawHttp.Answer throughProxy(Nginx proxy, String method, String target, String... headers)
            throws IOException, GeneralSecurityException {
        SSLContext trusting = SSLContext.getInstance("TLS");
        trusting.init(null, new TrustManager[] {new ItsOwnCertificate()}, null);
        try (Socket socket = trusting.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), proxy.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(new RawHttp("https://127.0.0.1:" + proxy.port()).head(method, target, 0, headers));
            out.flush();
            return RawHttp.read(socket);
        }
    }

    private static String admin() {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    /** The certificate was made a moment ago, for this test alone. */
    private static final class ItsOwnCertificate implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
