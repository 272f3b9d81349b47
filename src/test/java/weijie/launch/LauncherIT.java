package weijie.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weijie.testing.ApiClient;
import weijie.testing.Build;
import weijie.testing.Eventually;
import weijie.testing.Instance;

/** The distribution as its own process: what it refuses, and what it survives. */
class LauncherIT {

    private static final int ENDED_BY_SIGTERM = 143;
    private static final Duration TIME_TO_RESTART_DATABASE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void refusesATakenPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertRefused(
                    folder,
                    Map.of("WEIJIE_PORT", Integer.toString(taken.getLocalPort())),
                    "端口可能已被占用",
                    "the port may be taken");
        }
    }

    @Test
    void refusesAHomeThatCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));
        assertRefused(file, Map.of(), "无法写入", "cannot be written");
    }

    @Test
    void refusesADatabaseThatCannotBeReached() {
        assertRefused(
                folder,
                Map.of("DB_URL", "jdbc:mysql://127.0.0.1:" + Build.freePort() + "/weijie", "DB_USER", "x"),
                "请检查 DB_URL",
                "check DB_URL");
    }

    @Test
    void refusesAWrongPasswordOfTheDatabase() {
        assertRefused(
                folder,
                Map.of("DB_URL", System.getProperty("container.db.url"), "DB_USER", "weijie", "DB_PASSWORD", "wrong"),
                "Access denied",
                "Access denied");
    }

    @Test
    void survivesWhatAMachineDoesToIt() throws IOException {
        Path home = Build.freshHome("launcher");
        Instance first = Instance.launch(home, Map.of("WEIJIE_ADMIN_PASSWORD", "First-Start-2026"));
        assertThat(first.status("/health/ready")).isEqualTo(200);
        assertRefused(home, Map.of(), "正被另一个实例使用", "in use by another instance");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("tmp"))))
                .as("what is being uploaded or printed is nobody else's to read")
                .isEqualTo("rwx------");

        first.databases().forEach(ProcessHandle::destroyForcibly);
        Eventually.await(
                "unreadiness", Duration.ofSeconds(10), () -> first.status("/health/ready") == 503 || alive(first));
        Eventually.await("readiness", TIME_TO_RESTART_DATABASE, () -> first.status("/health/ready") == 200);

        first.process().destroyForcibly();
        first.exitCode();
        assertThat(first.databases())
                .as("a killed launcher leaves its database")
                .hasSize(1);
        Instance second = Instance.launch(home, Map.of());
        assertThat(second.status("/health/ready")).isEqualTo(200);
        assertThat(second.console()).contains("left by a former run");
        assertThat(second.databases()).hasSize(1);

        assertThat(second.stop()).isIn(0, ENDED_BY_SIGTERM);
        assertThat(second.databases()).isEmpty();
    }

    @Test
    void aBackupRestoredIntoADatabaseOfYourOwnGoesOn() throws IOException {
        Path home = Build.freshHome("backed-up");
        Instance first = Instance.launch(home, Map.of("WEIJIE_ADMIN_PASSWORD", "Backed-Up-2026"));
        first.url();
        Path dump = folder.resolve("weijie.sql");
        run(client(home, "mariadb-dump", "--single-transaction", "--routines", "--triggers", "--hex-blob")
                .redirectOutput(dump.toFile()));
        first.stop();

        Path elsewhere = Build.freshHome("restored");
        TestDatabase own = TestDatabase.start(elsewhere);
        run(client(elsewhere, "mariadb").redirectInput(dump.toFile()));
        Instance second = Instance.launch(
                Build.freshHome("own-database"),
                Map.of("DB_URL", own.url(), "DB_USER", own.user(), "DB_PASSWORD", own.password()));
        assertThat(second.status("/health/ready")).isEqualTo(200);
        assertThat(second.databases()).as("built-in databases").isEmpty();
        ApiClient admin = ApiClient.as("admin", "Backed-Up-2026", URI.create(second.url()));
        assertThat(admin.get("me").get("userName").asText()).isEqualTo("admin");
        assertThat(second.stop()).isIn(0, ENDED_BY_SIGTERM);
    }

    /** One of the database's own programs, called as the how-to for backups calls it. */
    private static ProcessBuilder client(Path home, String program, String... options) throws IOException {
        Path folder = home.resolve("database");
        List<String> command = new ArrayList<>(List.of(
                home.resolve("engine/mariadb-11.4.5/bin").resolve(program).toString(),
                "--no-defaults",
                "--skip-ssl",
                "--socket=" + folder.resolve("data/database.sock"),
                "--user=weijie"));
        command.addAll(List.of(options));
        command.add("weijie");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .put("MYSQL_PWD", Files.readString(folder.resolve("password")).strip());
        return builder;
    }

    private static void run(ProcessBuilder program) throws IOException {
        assertThat(program.start().onExit().join().exitValue())
                .as("%s", program.command())
                .isZero();
    }

    /** The database may be back before anybody looked. */
    private static boolean alive(Instance instance) {
        return instance.console().contains("The built-in database is back");
    }

    private static void assertRefused(Path home, Map<String, String> environment, String chinese, String english) {
        Instance instance = Instance.launch(home, environment);
        assertThat(instance.exitCode()).as(instance.console()).isEqualTo(1);
        assertThat(instance.console())
                .contains("无法启动：")
                .contains(chinese)
                .contains("Cannot start: ")
                .contains(english)
                .doesNotContain("Exception");
    }
}
