package weijie.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
                    "the port may be taken",
                    "LA-010");
        }
    }

    @Test
    void refusesAHomeThatCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));
        assertRefused(file, Map.of(), "无法写入", "cannot be written", "LA-021");
    }

    @Test
    void refusesADirectoryOfFilesThatCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("no-directory"));
        assertRefused(
                folder.resolve("home"),
                Map.of("WEIJIE_FILES", file.toString()),
                "文件目录",
                "the directory of files",
                "LA-022");
    }

    @Test
    void refusesADatabaseThatCannotBeReached() {
        assertRefused(
                folder,
                Map.of("DB_URL", "jdbc:mysql://127.0.0.1:" + Build.freePort() + "/weijie", "DB_USER", "x"),
                "请检查 DB_URL",
                "check DB_URL",
                "DB-101");
    }

    @Test
    void refusesAWrongPasswordOfTheDatabase() {
        TestDatabase database = TestDatabase.start(Build.freshHome("wrong-password"));
        try {
            assertRefused(
                    folder,
                    Map.of("DB_URL", database.url(), "DB_USER", "weijie", "DB_PASSWORD", "wrong"),
                    "Access denied",
                    "Access denied",
                    "DB-101");
        } finally {
            database.stop();
        }
    }

    @Test
    void survivesWhatAMachineDoesToIt() throws IOException {
        Path home = Build.freshHome("launcher");
        Instance first = Instance.launch(home, Map.of("WEIJIE_ADMIN_PASSWORD", "First-Start-2026"));
        assertThat(first.status("/health/ready")).isEqualTo(200);
        assertRefused(home, Map.of(), "正被另一个实例使用", "in use by another instance", "LA-020");
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

    /** In the machine's common directory two that start at once met under the same name, and one died. */
    @Test
    void databasesThatStartAtOnceDoNotMeet() {
        List<Path> homes =
                List.of(Build.freshHome("at-once-1"), Build.freshHome("at-once-2"), Build.freshHome("at-once-3"));
        List<CompletableFuture<TestDatabase>> starting = homes.stream()
                .map(home -> CompletableFuture.supplyAsync(() -> TestDatabase.start(home)))
                .toList();
        List<TestDatabase> started =
                starting.stream().map(CompletableFuture::join).toList();
        try {
            for (Path home : homes) {
                Path temporary = home.resolve("database/tmp");
                assertThat(temporary).isDirectory();
                assertThat(ProcessHandle.allProcesses()
                                .map(process -> process.info().commandLine().orElse(""))
                                .filter(line -> line.contains("--datadir=" + home.resolve("database/data") + " ")))
                        .singleElement()
                        .asString()
                        .contains("--tmpdir=../tmp");
            }
        } finally {
            started.forEach(TestDatabase::stop);
        }
    }

    /** The database may be back before anybody looked. */
    private static boolean alive(Instance instance) {
        return instance.console().contains("The built-in database is back");
    }

    private static void assertRefused(
            Path home, Map<String, String> environment, String chinese, String english, String code) {
        Instance instance = Instance.launch(home, environment);
        assertThat(instance.exitCode()).as(instance.console()).isEqualTo(1);
        assertThat(instance.console())
                .contains("无法启动：")
                .contains(chinese)
                .contains("Cannot start: ")
                .contains(english)
                .contains("［" + code + "］")
                .contains("[" + code + "]")
                .doesNotContain("Exception");
    }
}
