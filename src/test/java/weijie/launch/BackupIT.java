package weijie.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weijie.testing.ApiClient;
import weijie.testing.Build;
import weijie.testing.DebianMariaDb;
import weijie.testing.Eventually;
import weijie.testing.Instance;
import weijie.testing.Program;
import weijie.testing.RunningServer;

/**
 * A backup that is made while people work, restored on an empty machine: all files, all digests, all figures, all accounts; first into a
 * database of the customer's own, and from there back into a built-in one.
 */
class BackupIT {

    private static final int UPLOADS_BEFORE = 3;
    private static final java.time.Duration LONGEST = java.time.Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    @Test
    void aBackupUnderLoadComesBackWhole() throws IOException {
        URI here = URI.create(RunningServer.url());
        AtomicInteger uploaded = new AtomicInteger();
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> people = CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                upload(here, uploaded.incrementAndGet());
            }
        });
        Path first = folder.resolve("first");
        Program backup;
        try {
            Eventually.await("people at work", LONGEST, () -> people.isDone() || uploaded.get() > UPLOADS_BEFORE);
            backup = Program.run(Map.of("WEIJIE_HOME", RunningServer.home().toString()), "backup", first.toString());
        } finally {
            enough.set(true);
        }
        people.join();
        assertThat(backup.exitCode()).as(backup.console()).isZero();
        assertThat(backup.console()).contains("备份完成").contains("Backed up");

        try (DebianMariaDb own = DebianMariaDb.started("restored-into", "--log-bin-trust-function-creators=ON")) {
            own.execute(
                    "CREATE DATABASE weijie CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
                    "CREATE USER 'weijie'@'%' IDENTIFIED BY 'pw'",
                    "GRANT ALL ON weijie.* TO 'weijie'@'%'");
            Path files = folder.resolve("files");
            Map<String, String> external = Map.of(
                    "WEIJIE_HOME", Build.freshHome("restored-external").toString(),
                    "WEIJIE_FILES", files.toString(),
                    "DB_URL", own.url("weijie"),
                    "DB_USER", "weijie",
                    "DB_PASSWORD", "pw");
            Program restore = Program.run(external, "restore", first.toString());
            assertThat(restore.exitCode()).as(restore.console()).isZero();
            assertThat(restore.console()).contains("与备份的记录一致");
            assertThat(tree(files)).isEqualTo(tree(first.resolve("files")));
            assertRefused(external, "restore", first, "LA-055");

            Path second = folder.resolve("second");
            Program again = Program.run(external, "backup", second.toString());
            assertThat(again.exitCode()).as(again.console()).isZero();
            assertThat(figures(second)).as("the same rows and files").isEqualTo(figures(first));
            assertRefused(external, "backup", second, "LA-051");

            Path home = Build.freshHome("restored-built-in");
            Map<String, String> builtIn = Map.of("WEIJIE_HOME", home.toString());
            Program back = Program.run(builtIn, "restore", second.toString());
            assertThat(back.exitCode()).as(back.console()).isZero();
            assertWorksAsBefore(home, here, first);
            assertDamageIsSeen(home, builtIn);
        }
    }

    private void upload(URI here, int number) {
        try {
            Path file = Files.writeString(
                    folder.resolve("upload-" + number + ".csv"),
                    "工单号,网点编码\nBACKUP-" + number + ",WD440101\n",
                    StandardCharsets.UTF_8);
            ApiClient.as("centre.fc44", here).tryUpload("imports?kind=repair-records&commit=NONE", file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Figures of what nobody changes any more, every account, and the invariants of all the rest. */
    private static void assertWorksAsBefore(Path home, URI there, Path backup) throws IOException {
        Instance restored = Instance.launch(
                home, Map.of("WEIJIE_DEMO", "true", "WEIJIE_BUSINESS_DATE", RunningServer.BUSINESS_DATE));
        try {
            ApiClient before = ApiClient.as("hq.admin", there);
            ApiClient after = ApiClient.as("hq.admin", URI.create(restored.url()));
            JsonNode verification = after.get("verification");
            assertThat(verification.get("ok").asBoolean())
                    .as("%s", verification)
                    .isTrue();
            JsonNode digests = check(verification);
            assertThat(digests.get("counted").asInt())
                    .as("the files that rows of that moment speak of")
                    .isEqualTo(Integer.parseInt(rows(backup, "kept_file")))
                    .isGreaterThan(UPLOADS_BEFORE)
                    .isLessThanOrEqualTo(tree(backup.resolve("files")).size());
            assertThat(after.get("users?size=1").get("total"))
                    .isEqualTo(before.get("users?size=1").get("total"));
            assertThat(published(after)).isNotEmpty().isEqualTo(published(before));
        } finally {
            restored.stop();
        }
    }

    private static JsonNode check(JsonNode verification) {
        return StreamSupport.stream(verification.get("checks").spliterator(), false)
                .filter(one -> "FILE_DIGEST".equals(one.get("code").asText()))
                .findFirst()
                .orElseThrow();
    }

    /** The published statements with their digests and sums. */
    private static Map<String, String> published(ApiClient client) {
        Map<String, String> found = new TreeMap<>();
        client.get("statements?size=200").get("items").forEach(one -> {
            if (!one.path("sha256").asText("").isEmpty() && !one.get("sha256").isNull()) {
                found.put(one.get("number").asText(), one.get("sha256").asText() + ' ' + one.get("total"));
            }
        });
        return found;
    }

    /** A file that was changed behind everybody's back is named, by the backup too, and nothing else is lost with it. */
    private void assertDamageIsSeen(Path home, Map<String, String> environment) throws IOException {
        Path files = home.resolve("files");
        String harmed = tree(files).stream()
                .filter(file -> file.contains("/"))
                .findFirst()
                .orElseThrow();
        Files.writeString(files.resolve(harmed), "something else");
        Path third = folder.resolve("third");
        Program backup = Program.run(environment, "backup", third.toString());
        assertThat(backup.exitCode()).as(backup.console()).isEqualTo(2);
        assertThat(backup.console()).contains(harmed.substring(3)).contains("已损坏");
        Files.delete(third.resolve("backup.properties"));
        assertRefused(Map.of("WEIJIE_HOME", folder.resolve("nowhere").toString()), "restore", third, "LA-052");
        assertRefused(
                Map.of("WEIJIE_HOME", folder.resolve("empty").toString()), "backup", folder.resolve("x"), "LA-053");
    }

    private static void assertRefused(Map<String, String> environment, String verb, Path place, String code) {
        Program refused = Program.run(environment, verb, place.toString());
        assertThat(refused.exitCode()).as(refused.console()).isEqualTo(1);
        assertThat(refused.console())
                .contains("［" + code + "］")
                .contains("[" + code + "]")
                .doesNotContain("Exception");
    }

    private static List<String> tree(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .filter(name -> name.contains("/"))
                    .sorted()
                    .toList();
        }
    }

    private static String rows(Path backup, String table) throws IOException {
        String figure = "rows." + table + "=";
        return figures(backup).stream()
                .filter(line -> line.startsWith(figure))
                .findFirst()
                .orElseThrow()
                .substring(figure.length());
    }

    private static List<String> figures(Path backup) throws IOException {
        return Files.readAllLines(backup.resolve("backup.properties")).stream()
                .filter(line -> line.startsWith("rows.") || line.startsWith("files") || line.startsWith("place"))
                .sorted()
                .toList();
    }
}
