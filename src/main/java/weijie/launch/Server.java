package weijie.launch;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Payara Micro with our one application at {@code /}, listening on one address and one port and nowhere else. */
final class Server {

    private static final String CONFIG = "configs.config.server-config.";
    private static final String LISTENER = CONFIG + "network-config.network-listeners.network-listener.http-listener.";
    private static final String HTTP = CONFIG + "network-config.protocols.protocol.http-listener.http.";
    private static final String COMPRESSED = "text/html,text/xml,text/plain,text/css,text/csv,text/javascript,"
            + "application/javascript,application/json,application/problem+json,application/xhtml+xml,application/xml,"
            + "image/svg+xml";
    private static final Duration TIME_TO_BE_READY = Duration.ofMinutes(2);

    private final Settings settings;
    private final Home home;
    private PayaraMicroRuntime runtime;

    Server(Settings settings, Home home) {
        this.settings = settings;
        this.home = home;
    }

    /** @throws StartFailure when somebody else listens there; the server itself would only say so deep in its log */
    void checkPort() {
        try (ServerSocket socket = new ServerSocket()) {
            // As the server does it: connections of a former run that are still closing do not count.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.address(), settings.port()));
        } catch (IOException e) {
            String place = settings.address().getHostAddress() + ":" + settings.port();
            throw new StartFailure(
                    "LA-010",
                    "无法监听 " + place + "，端口可能已被占用；请用 WEIJIE_PORT 指定别的端口。",
                    "cannot listen on " + place + ", the port may be taken; name another one in WEIJIE_PORT.",
                    e);
        }
    }

    /**
     * Starts the server without the application.
     *
     * @throws StartFailure when it does not come up
     */
    void boot() {
        try {
            // Looking classes up in a jar of jars takes a quarter of the start.
            PayaraMicro.setUpackedJarDir(home.path().resolve("engine/payara").toFile());
            // Named, it is not looked for in all jars of the server and the application whenever something is said in
            // JSON.
            System.setProperty("jakarta.json.provider", "org.eclipse.parsson.JsonProviderImpl");
            PayaraMicro server = PayaraMicro.getInstance();
            server.setRootDir(home.freshServerDirectory().toFile());
            server.setHttpPort(settings.port());
            server.setHttpAutoBind(false);
            server.setPrintLogo(false);
            server.setNoHazelcast(true);
            server.setLogPropertiesFile(logProperties().toFile());
            server.setPreBootHandler(this::configure);
            runtime = server.bootStrap();
        } catch (BootstrapException | IOException e) {
            throw new StartFailure(
                    "LA-030",
                    "应用服务器未能启动；详见 " + log() + "。",
                    "the application server did not start; see " + log() + ".",
                    e);
        }
    }

    /**
     * Deploys the application, which brings the schema up to date, and waits until it can serve pages.
     *
     * @throws StartFailure when it cannot
     */
    void deploy(Path war) {
        boolean deployed = runtime.deploy("weijie", "/", war.toFile())
                && runtime.getDeployedApplicationNames().contains("weijie");
        if (!deployed || !isReadyInTime()) {
            throw refusedByApplication()
                    .orElseGet(() -> new StartFailure(
                            "LA-031",
                            "应用没有部署成功；详见 " + log() + "。",
                            "the application could not be deployed; see " + log() + "."));
        }
    }

    /** What a bean of the application said when it would not start: a code and a sentence in each of two properties. */
    private Optional<StartFailure> refusedByApplication() {
        String chinese = System.getProperty("weijie.refused.zh");
        String english = System.getProperty("weijie.refused.en");
        if (chinese == null || english == null) {
            return Optional.empty();
        }
        return Optional.of(new StartFailure(
                english.substring(0, english.indexOf(' ')),
                chinese.substring(chinese.indexOf(' ') + 1),
                english.substring(english.indexOf(' ') + 1)));
    }

    private Path log() {
        return home.logs().resolve("server.0.log");
    }

    private void configure(AdminCommandRunner runner) {
        for (String setting : List.of(
                LISTENER + "address=" + settings.address().getHostAddress(),
                HTTP + "compression=on",
                HTTP + "compression-min-size-bytes=1024",
                HTTP + "compressable-mime-type=" + COMPRESSED,
                HTTP + "server-header=false",
                // Without TLS only programs ask for HTTP/2, and there an answer that takes half a minute to begin is
                // cut off as idle.
                HTTP + "http2-enabled=false",
                // Let through so far that the application itself refuses it; the server would answer 500.
                HTTP + "encoded-slash-enabled=true",
                // Sessions are kept for other nodes only where there are some.
                CONFIG + "availability-service.availability-enabled=false",
                CONFIG + "phone-home-runtime-configuration.enabled=false")) {
            runner.run("set", setting);
        }
        if (settings.behindProxies()) {
            // The application turns away whoever says this and is not one of them.
            runner.run("set", HTTP + "scheme-mapping=X-Forwarded-Proto");
        }
    }

    /** The server's log goes to a file: the console is for what a person has to read. */
    private Path logProperties() throws IOException {
        String pattern = home.logs().toString().replace("%", "%%") + "/server.%g.log";
        Path file = home.path().resolve("server").resolve("logging.properties");
        Files.writeString(file, """
                handlers=java.util.logging.FileHandler
                java.util.logging.FileHandler.pattern=%s
                java.util.logging.FileHandler.append=true
                java.util.logging.FileHandler.encoding=UTF-8
                java.util.logging.FileHandler.limit=20000000
                java.util.logging.FileHandler.count=5
                java.util.logging.FileHandler.filter=weijie.launch.RepeatedLines
                java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
                java.util.logging.SimpleFormatter.format=%%1$tFT%%1$tT.%%1$tLZ %%4$s %%3$s %%5$s%%6$s%%n
                .level=INFO
                com.hazelcast.level=WARNING
                org.flywaydb.core.internal.callback.level=WARNING
                fish.payara.nucleus.util.level=WARNING
                jakarta.enterprise.web.util.level=SEVERE
                javax.enterprise.system.security.ssl.level=SEVERE
                javax.enterprise.system.tools.deployment.dol.level=WARNING
                javax.enterprise.system.tools.deployment.common.level=WARNING
                org.hibernate.validator.internal.util.Version.level=WARNING
                """.formatted(pattern));
        return file;
    }

    private boolean isReadyInTime() {
        long deadline = System.nanoTime() + TIME_TO_BE_READY.toNanos();
        while (System.nanoTime() < deadline) {
            if (isReady()) {
                return true;
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private boolean isReady() {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(settings.link() + "health/ready").toURL().openConnection();
            connection.setConnectTimeout(2000);
            connection.setReadTimeout(10_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
