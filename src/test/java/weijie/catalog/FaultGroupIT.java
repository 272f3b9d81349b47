package weijie.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weijie.testing.ApiClient;
import weijie.testing.RunningServer;

/** Which faults are the same fault to G05, as it is typed and as it is imported. */
class FaultGroupIT {

    private final ApiClient admin = ApiClient.as("hq.admin", URI.create(RunningServer.url()));
    private final String code = "FG" + UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    private Path folder;

    @Test
    void aCodeIsAGroupOfItsOwnUntilItIsGivenOne() {
        assertThat(admin.post("fault-codes", body("")).get("faultGroup").asText())
                .isEqualTo(code);
        assertThat(imported("part_groups", "PNL MBD").get("faultGroup").asText())
                .as("of several part groups the first")
                .isEqualTo("PNL");
        assertThat(imported("note", "nothing said of groups").get("faultGroup").asText())
                .as("a file without the column leaves it")
                .isEqualTo("PNL");
        assertThat(imported("故障组", "屏幕").get("faultGroup").asText()).isEqualTo("屏幕");
        assertThat(admin.get("audit?size=50").toString()).contains("faultGroup");
    }

    @Test
    void aGroupIsTakenFromTheDoorThatRegisters() {
        assertThat(admin.post("fault-codes", body(",\"faultGroup\":\" PWR，FUS \""))
                        .get("faultGroup")
                        .asText())
                .isEqualTo("PWR");
    }

    private String body(String more) {
        return "{\"code\":\"%s\",\"name\":\"无图像\",\"repairLevel\":\"3\"%s}".formatted(code, more);
    }

    private JsonNode imported(String heading, String value) {
        Path file = folder.resolve(UUID.randomUUID() + ".csv");
        try {
            Files.writeString(
                    file, "fault_code,fault_name,repair_level,%s%n%s,无图像,3,%s%n".formatted(heading, code, value));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        JsonNode batch = admin.upload("imports?kind=fault-codes&commit=PASSED_ROWS", file);
        assertThat(batch.get("rejected").asInt()).as("%s", batch).isZero();
        return admin.get("fault-codes/" + code);
    }
}
