package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import weijie.testing.ApiClient;
import weijie.testing.SampleNetwork;

/** The sample network in the product and before the oracle: a second implementation in another language, made from the policy alone. */
final class SampleRun {

    /** The first month in which something was completed. */
    static final YearMonth FIRST = YearMonth.of(2024, 1);

    private SampleRun() {}

    static void importMasters(ApiClient admin, SampleNetwork sample) {
        sample.masters().forEach((kind, file) -> {
            JsonNode done = admin.upload("imports?kind=" + kind + "&commit=PASSED_ROWS", file);
            assertThat(done.get("state").asText()).as("%s: %s", kind, done).isEqualTo("COMMITTED");
            assertThat(done.get("rejected").asInt()).as("%s: %s", kind, done).isZero();
        });
    }

    /** Imports and hands in the records; returns the id of the batch. */
    static String importRecords(ApiClient admin, SampleNetwork sample) {
        JsonNode orders = admin.upload("imports?kind=repair-records&commit=PASSED_ROWS&submit=true", sample.orders());
        assertThat(orders.get("state").asText()).as("orders: %s", orders).isEqualTo("COMMITTED");
        return orders.get("id").asText();
    }

    /** Calculates a month; its lines. */
    static byte[] calculate(ApiClient accounts, YearMonth month, boolean trial) {
        accounts.run("months/" + month + "/calculate" + (trial ? "?trial=true" : ""));
        return accounts.bytes("months/" + month + "/lines.csv");
    }

    /** What the oracle says of files of lines, one a month. */
    static String oracle(SampleNetwork sample, LocalDate today, Path lines, String... more)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "python3",
                "src/test/oracle/settle.py",
                "--orders",
                sample.orders().toString(),
                "--masters",
                sample.folder().toString(),
                "--business-date",
                today.toString(),
                "--compare",
                lines.toString()));
        command.addAll(List.of(more));
        Process python = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        python.waitFor();
        return said;
    }
}
