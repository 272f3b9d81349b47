package weijie.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A reverse proxy with TLS and a certificate of its own making on the loopback address: Debian's nginx, set up as the how-to says. */
public final class Nginx implements AutoCloseable {

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * @param folder for its files
     * @param name the host name of its certificate
     * @param upstream the port of the server behind it
     */
    public static Nginx start(Path folder, String name, int upstream) {
        try {
            run(
                    folder,
                    "openssl",
                    "req",
                    "-x509",
                    "-newkey",
                    "rsa:2048",
                    "-nodes",
                    "-days",
                    "2",
                    "-subj",
                    "/CN=" + name,
                    "-addext",
                    "subjectAltName=DNS:" + name,
                    "-keyout",
                    "key.pem",
                    "-out",
                    "cert.pem");
            int port = Build.freePort();
            Path conf = folder.resolve("nginx.conf");
            Files.writeString(conf, """
                    daemon off;
                    %2$s
                    pid %1$s/nginx.pid;
                    error_log %1$s/error.log;
                    events {}
                    http {
                      access_log off;
                      client_body_temp_path %1$s/body;
                      proxy_temp_path %1$s/proxy;
                      fastcgi_temp_path %1$s/f;
                      uwsgi_temp_path %1$s/u;
                      scgi_temp_path %1$s/s;
                      %3$s
                    }
                    """.formatted(folder, worker(), asTheHowToSays(folder, name, port, upstream)));
            Process process = new ProcessBuilder("/usr/sbin/nginx", "-c", conf.toString(), "-e", folder + "/error.log")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("console.log").toFile())
                    .start();
            return new Nginx(process, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in the how-to, with the places, the name and the ports of this test. */
    private static String asTheHowToSays(Path folder, String name, int port, int upstream) throws IOException {
        String howTo = Files.readString(Path.of("docs/how-to/reverse-proxy.md"));
        int begin = howTo.indexOf("```nginx\n") + "```nginx\n".length();
        return howTo.substring(begin, howTo.indexOf("```", begin))
                .replace("listen 443", "listen 127.0.0.1:" + port)
                .replace("listen 80;", "listen 127.0.0.1:" + Build.freePort() + ';')
                .replace("weijie.example.com", name)
                .replace("/etc/ssl/weijie", folder.toString())
                .replace("127.0.0.1:8080", "127.0.0.1:" + upstream);
    }

    /** Its workers give up the rights of root, and with them the way into the folder of the test. */
    private static String worker() {
        return System.getProperty("user.name").equals("root") ? "user root;" : "";
    }

    private static void run(Path folder, String... command) throws IOException {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("command.log").toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(Files.readString(folder.resolve("command.log")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
