package weijie.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weijie.repair.RepairWorld;
import weijie.testing.ApiClient;
import weijie.testing.RecordSheet;
import weijie.testing.RunningServer;

/** Several people at once: the same records twice, and numbers that are drawn at the same moment. */
class ConcurrentImportsIT {

    private static final int ROWS = 1500;
    private static final String STORE = "imports?kind=repair-records&commit=PASSED_ROWS&submit=true";

    @TempDir
    private Path folder;

    private static ApiClient centre() {
        return ApiClient.as("centre.fc44", URI.create(RunningServer.url()));
    }

    private static List<JsonNode> atOnce(int many, java.util.function.IntFunction<JsonNode> work) {
        List<CompletableFuture<JsonNode>> all = IntStream.range(0, many)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> work.apply(i)))
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }

    @Test
    void ofTwoImportsOfTheSameRecordsTheLosersRowsAreAlreadyIn() {
        Path file = RecordSheet.ofOctober().good(ROWS).csv(folder);
        List<JsonNode> batches = atOnce(3, i -> centre().upload(STORE, file));
        int stored = 0;
        for (JsonNode batch : batches) {
            assertThat(batch.get("state").asText()).as("%s", batch).isEqualTo("COMMITTED");
            int mine = batch.get("stored").asInt();
            stored += mine;
            assertThat(batch.get("alreadyIn").asInt()).as("%s", batch).isEqualTo(ROWS - mine);
            assertThat(batch.get("accepted").asInt()).as("%s", batch).isEqualTo(mine);
            assertThat(batch.get("rejected").asInt()).as("%s", batch).isZero();
            assertThat(centre().get("imports/" + batch.get("id").asText() + "/findings?size=1&code=RR-147")
                            .get("total")
                            .asInt())
                    .as("%s", batch)
                    .isEqualTo(ROWS - mine);
        }
        assertThat(stored).as("%s", batches).isEqualTo(ROWS);
    }

    /** The same numbers with other contents: the losers are refused row by row, whichever of them comes first. */
    @Test
    void ofTwoImportsOfTheSameNumbersTheLosersRowsSaySo() throws IOException {
        Path file = RecordSheet.ofOctober().good(ROWS).csv(folder);
        Path other = Files.writeString(
                folder.resolve("other.csv"), Files.readString(file).replace("更换电源板", "更换主板"));
        List<JsonNode> batches = atOnce(2, i -> centre().upload(STORE, i == 0 ? file : other));
        int stored = 0;
        for (JsonNode batch : batches) {
            int mine = batch.get("stored").asInt();
            stored += mine;
            assertThat(batch.get("rejected").asInt()).as("%s", batch).isEqualTo(ROWS - mine);
            assertThat(batch.get("alreadyIn").asInt()).as("%s", batch).isZero();
        }
        assertThat(stored).as("%s", batches).isEqualTo(ROWS);
    }

    @Test
    void aFileHandedInAgainWithMoreRowsBringsInTheNewOnes() throws IOException {
        RecordSheet sheet = RecordSheet.ofOctober().good(3);
        centre().upload(STORE, sheet.csv(folder));
        String whole = STORE.replace("PASSED_ROWS", "ALL_OR_NOTHING");
        JsonNode more = centre().upload(whole, sheet.good(2).csv(folder));
        assertThat(more.get("state").asText()).isEqualTo("COMMITTED");
        figures(more, 5, 2, 3, 0);
        JsonNode found = centre().get("imports/" + more.get("id").asText() + "/findings?code=RR-147");
        assertThat(found.get("total").asInt()).isEqualTo(3);
        assertThat(found.get("items").get(0).get("severity").asText()).isEqualTo("INFO");
        assertThat(found.get("items").get(0).get("value").asText()).isEqualTo(sheet.orderNo(1));
        assertThat(centre().tryDelete("imports/" + more.get("id").asText())
                        .body()
                        .get("state")
                        .asText())
                .isEqualTo("ROLLED_BACK");
        assertThat(centre().tryGet("repair-orders/" + sheet.orderNo(1)).status())
                .as("it came with the first file")
                .isEqualTo(200);
        Path changed = Files.writeString(
                folder.resolve("changed.csv"),
                Files.readString(sheet.csv(folder)).replace("第 1 行", "改过"));
        figures(centre().upload(STORE, changed), 5, 2, 2, 1);
    }

    private static void figures(JsonNode batch, int rows, int stored, int alreadyIn, int rejected) {
        assertThat(List.of(
                        batch.get("rows").asInt(),
                        batch.get("stored").asInt(),
                        batch.get("accepted").asInt(),
                        batch.get("alreadyIn").asInt(),
                        batch.get("ignored").asInt(),
                        batch.get("rejected").asInt()))
                .as("%s", batch)
                .isEqualTo(List.of(rows, stored, stored, alreadyIn, alreadyIn, rejected));
    }

    @Test
    void twoBatchesOfOneMomentHaveTwoNumbers() {
        Path file = RecordSheet.ofOctober().good(1).csv(folder);
        List<JsonNode> batches = atOnce(6, i -> centre().upload("imports?kind=repair-records&commit=NONE", file));
        Set<String> numbers = new HashSet<>();
        batches.forEach(batch -> numbers.add(batch.get("batchNo").asText()));
        assertThat(numbers).hasSize(6);
        batches.forEach(batch -> centre().tryDelete("imports/" + batch.get("id").asText()));
    }

    @Test
    void twoRecordsOfOneMomentHaveTwoNumbers() {
        RepairWorld world = new RepairWorld();
        // Whoever has signed in is known: eight first sign-ins at once would be too many for the door.
        String first = world.draft("A1");
        List<CompletableFuture<String>> all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> world.draft("A1")))
                .toList();
        assertThat(all.stream().map(CompletableFuture::join).distinct())
                .hasSize(8)
                .doesNotContain(first);
    }

    @Test
    void anOutletWhosePlaceTakesAllMemoryIsRejectedAndTheServerGoesOn() throws IOException {
        Path file = Files.writeString(
                folder.resolve("outlets.csv"),
                "code,name,centre_code,province_code,lon,lat\nZZ9901,远方网点,FC44,440000,1e999999999,1e-999999999\n");
        ApiClient admin = ApiClient.as("hq.admin", URI.create(RunningServer.url()));
        JsonNode batch = admin.upload("imports?kind=outlets&commit=PASSED_ROWS", file);
        assertThat(batch.get("state").asText()).as("%s", batch).isEqualTo("COMMITTED");
        assertThat(batch.get("rejected").asInt()).isEqualTo(1);
        assertThat(admin.get("imports/" + batch.get("id").asText() + "/findings")
                        .get("items")
                        .get(0)
                        .get("code")
                        .asText())
                .isEqualTo("IM-203");
        ApiClient.Answer refused = admin.tryPost(
                "outlets",
                "{\"code\":\"ZZ9902\",\"name\":\"远方\",\"centreCode\":\"FC44\",\"provinceCode\":\"440000\",\"lon\":1e999999999,\"lat\":23}");
        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("API-009");
    }

    @Test
    void aCommittedBatchKeepsItsFiguresWhenItIsCommittedAgain() {
        RecordSheet sheet = RecordSheet.ofOctober().good(3).row(java.util.Map.of("机身号", ""));
        JsonNode batch = centre().upload(STORE, sheet.csv(folder));
        String at = "imports/" + batch.get("id").asText();
        assertThat(batch.get("stored").asInt()).isEqualTo(3);
        assertThat(centre().tryPost(at + "/commit?commit=PASSED_ROWS&submit=true", "{}")
                        .status())
                .as("the rejected row may pass by now")
                .isEqualTo(202);
        JsonNode again = centre().await(at);
        for (String figure : List.of("state", "rows", "accepted", "rejected", "stored", "submitted", "warned")) {
            assertThat(again.get(figure)).as(figure).isEqualTo(batch.get(figure));
        }
        RecordSheet whole = RecordSheet.ofOctober().good(2);
        String wholeAt =
                "imports/" + centre().upload(STORE, whole.csv(folder)).get("id").asText();
        ApiClient.Answer refused = centre().tryPost(wholeAt + "/commit?commit=PASSED_ROWS", "{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("IM-026");
        assertThat(centre().get(wholeAt).get("submitted").asInt()).isEqualTo(2);
        assertThat(centre().tryDelete(wholeAt).body().get("state").asText()).isEqualTo("ROLLED_BACK");
        assertThat(centre().tryGet("repair-orders/" + whole.orderNo(1)).status())
                .isEqualTo(404);
    }
}
