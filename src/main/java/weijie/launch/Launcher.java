package weijie.launch;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import sun.misc.Signal;

/** Brings the parts up in order, says what a person has to know, and takes them down in the opposite order. */
public final class Launcher {

    /** Set by a build tool that runs us: demo data unless the environment says otherwise, and no life of our own. */
    private static final String RUN_BY_BUILD = "weijie.run";

    private static final String SERVER_HOOK = "Payara Micro Shutdown Hook";

    private final Console console;

    private Launcher(Console console) {
        this.console = console;
    }

    public static void main(String[] args) throws IOException, URISyntaxException {
        Launcher launcher = new Launcher(Console.ofProcess());
        try {
            launcher.run();
        } catch (StartFailure failure) {
            launcher.console.refuse(failure);
            System.exit(1);
        }
    }

    private void run() throws IOException, URISyntaxException {
        boolean byBuild = Boolean.getBoolean(RUN_BY_BUILD);
        Settings settings = Settings.of(System.getenv(), byBuild);
        Path dist = Path.of(Launcher.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .getParent();
        Path war = dist.resolve("weijie.war");
        // Points in time are UTC everywhere; a driver that converts to the machine's zone must have nothing to convert.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        System.setProperty("user.timezone", "UTC");
        // Ctrl-C is an orderly end, not a failure.
        Signal.handle(new Signal("INT"), signal -> System.exit(0));
        if (byBuild) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        }

        Home home = Home.take(settings.home());
        System.setProperty("java.io.tmpdir", home.freshTemporaryDirectory().toString());
        Server server = new Server(settings, home);
        server.checkPort();
        settings.external().ifPresent(external -> ExternalDatabase.check(external, war));
        console.say("维结正在启动，数据目录 " + home.path() + " …", "Weijie is starting …");
        // A first start unpacks and makes a database; the server needs none of it until the application comes.
        CompletableFuture<Settings.External> database =
                CompletableFuture.supplyAsync(() -> database(settings, home, dist));
        server.boot();
        tellApplication(settings, await(database));
        server.deploy(war);
        announce(settings);
    }

    private Settings.External database(Settings settings, Home home, Path dist) {
        return settings.external()
                .orElseGet(() -> EmbeddedDatabase.start(
                                dist.resolve("lib/mariadb-bin.jar"), home, console, Launcher::awaitServer)
                        .access());
    }

    private static Settings.External await(CompletableFuture<Settings.External> database) {
        try {
            return database.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartFailure failure ? failure : e;
        }
    }

    /** The application reads its configuration from system properties first, so that what we decided holds there too. */
    private static void tellApplication(Settings settings, Settings.External database) {
        System.setProperty("DB_URL", database.url());
        System.setProperty("DB_USER", database.user());
        System.setProperty("DB_PASSWORD", database.password());
        System.setProperty("WEIJIE_HOME", settings.home().toString());
        System.setProperty("WEIJIE_DEMO", Boolean.toString(settings.demo()));
        System.setProperty("mp.health.default.readiness.empty.response", "DOWN");
        // The pool closes its connections; a thread that looks for forgotten ones would outlive the application.
        System.setProperty("com.mysql.cj.disableAbandonedConnectionCleanup", "true");
    }

    /** All shutdown hooks start at once and in no order; the server's own one is waited for by its name. */
    private static void awaitServer() {
        try {
            for (int attempt = 0; attempt < 20; attempt++) {
                Thread[] threads = new Thread[Thread.activeCount() + 100];
                Thread.enumerate(threads);
                for (Thread thread : threads) {
                    if (thread != null && SERVER_HOOK.equals(thread.getName())) {
                        thread.join();
                        return;
                    }
                }
                Thread.sleep(25);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void announce(Settings settings) {
        console.say("");
        console.say("维结已就绪：" + settings.link(), "Weijie is ready: " + settings.link());
        if (settings.demo()) {
            console.say("演示账号（密码均为 Weijie-Demo-2026）：", "Demo accounts, all with password Weijie-Demo-2026:");
            console.say(
                    "  hq.admin  hq.reviewer  hq.reviewer2  hq.parts  hq.inspector  hq.accounts  hq.accounts2  hq.director");
            console.say("  centre.<中心编码>  outlet.<网点编码>，如", "for example: centre.fc44  outlet.wd440101");
        }
        console.say("按 Ctrl-C 停止。", "Press Ctrl-C to stop.");
    }
}
