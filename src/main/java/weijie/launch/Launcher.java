package weijie.launch;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import sun.misc.Signal;

/** Brings the parts up in order, says what a person has to know, and takes them down in the opposite order. */
public final class Launcher {

    /** Set by a build tool that runs us: demo data unless the environment says otherwise, and no life of our own. */
    private static final String RUN_BY_BUILD = "weijie.run";

    /** The end of a backup or restore that is done, but in which files are missing. */
    private static final int WITH_LOSSES = 2;

    private static final String SERVER_HOOK = "Payara Micro Shutdown Hook";

    private final Console console;

    private Launcher(Console console) {
        this.console = console;
    }

    public static void main(String[] args) throws IOException, URISyntaxException {
        Launcher launcher = new Launcher(Console.ofProcess());
        Command command = Command.START;
        try {
            command = Command.of(args);
            launcher.run(command);
        } catch (StartFailure failure) {
            launcher.console.refuse(command, failure);
            System.exit(1);
        }
    }

    private void run(Command command) throws IOException, URISyntaxException {
        if (command.verb() == Command.Verb.VERIFY) {
            verify(command.place());
            return;
        }
        boolean byBuild = Boolean.getBoolean(RUN_BY_BUILD);
        Settings settings = Settings.of(System.getenv(), byBuild);
        Distribution distribution = Distribution.ofThisProgram();
        // Points in time are UTC everywhere; a driver that converts to the machine's zone must have nothing to convert.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        System.setProperty("user.timezone", "UTC");
        switch (command.verb()) {
            case START -> start(settings, distribution, byBuild);
            case BACKUP -> end(new Backup(settings, distribution, console).into(command.place()));
            case RESTORE -> end(new Restore(settings, distribution, console).from(command.place()));
            default -> throw new IllegalStateException(command.toString());
        }
    }

    /** Needs no settings and touches nothing: whoever has the file may check it anywhere. */
    private void verify(Path file) {
        Optional<StatementProof.Verdict> statement = StatementProof.of(file);
        if (statement.isPresent()) {
            StatementProof.Verdict whole = statement.get();
            console.say(
                    "结算单 " + whole.no() + " 的证明完好：明细 " + whole.lines() + " 行，净额 ¥" + whole.net() + "。",
                    "The proof of statement " + whole.no() + " is whole: " + whole.lines() + " lines, net ¥"
                            + whole.net() + ".");
            console.say("最后一条的哈希（last hash）" + whole.lastHash());
            return;
        }
        LedgerProof.Verdict verdict = LedgerProof.check(file);
        console.say(
                "账簿证明完好：列出 " + verdict.entries() + " 条分录，链上共 " + verdict.lastNo() + " 条。",
                "The proof is whole: " + verdict.entries() + " entries shown of " + verdict.lastNo()
                        + " in the chain.");
        console.say("链尾哈希（last hash）" + verdict.lastHash());
    }

    private static void end(boolean whole) {
        System.exit(whole ? 0 : WITH_LOSSES);
    }

    private void start(Settings settings, Distribution distribution, boolean byBuild) throws IOException {
        // Ctrl-C is an orderly end, not a failure.
        Signal.handle(new Signal("INT"), signal -> System.exit(0));
        if (byBuild) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        }

        Home home = Home.take(settings.home());
        Path temporary = home.freshTemporaryDirectory();
        System.setProperty("java.io.tmpdir", temporary.toString());
        checkFilePlace(settings.filePlace());
        Server server = new Server(settings, home);
        server.checkPort();
        settings.external()
                .ifPresent(external -> ExternalDatabase.check(external, distribution.war(), temporary, console));
        console.say("维结正在启动，数据目录 " + home.path() + " …", "Weijie is starting …");
        // A first start unpacks and makes a database; the server needs none of it until the application comes.
        CompletableFuture<Settings.External> database =
                CompletableFuture.supplyAsync(() -> database(settings, home, distribution));
        server.boot();
        tellApplication(settings, await(database));
        server.deploy(distribution.war());
        announce(settings);
    }

    /** @throws StartFailure {@code LA-022} when no file could be kept there */
    private static void checkFilePlace(Path place) {
        try {
            Files.createDirectories(place, PosixFilePermissions.asFileAttribute(Home.ONLY_OURS));
            Files.delete(Files.createTempFile(place, "arriving", ".part"));
        } catch (IOException e) {
            throw new StartFailure(
                    "LA-022",
                    "文件目录 " + place + " 无法写入；请检查权限，或用 WEIJIE_FILES 指定别的目录。",
                    "the directory of files " + place
                            + " cannot be written; check its permissions, or name another one in WEIJIE_FILES.",
                    e);
        }
    }

    private Settings.External database(Settings settings, Home home, Distribution distribution) {
        return settings.external()
                .orElseGet(() -> EmbeddedDatabase.start(
                                distribution.databasePrograms(), home, console, Launcher::awaitServer)
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
        if (database.isDivided()) {
            System.setProperty("DB_MIGRATION_USER", database.owner().user());
            System.setProperty("DB_MIGRATION_PASSWORD", database.owner().password());
        }
        System.setProperty("WEIJIE_HOME", settings.home().toString());
        System.setProperty("WEIJIE_FILES", settings.filePlace().toString());
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
