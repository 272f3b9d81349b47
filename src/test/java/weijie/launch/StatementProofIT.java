package weijie.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weijie.api.Door;
import weijie.payment.WorkedMonths;
import weijie.testing.Program;

/** The proof of a paid statement is checked by the program alone; whatever is changed in it is found. */
@DisplayName("the proof of a statement")
class StatementProofIT {

    private static WorkedMonths months;
    private static String proof;

    @TempDir
    private Path folder;

    @BeforeAll
    static void aPaidStatement() {
        months = new WorkedMonths().november().december();
        months.record("PROOF" + months.centre()).statusCode(200);
        months.confirm().statusCode(200);
        proof = proof(months.secondStatement());
    }

    private static String proof(String statement) {
        return Door.as(months.clerk())
                .get("/statements/" + statement + "/proof.json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String reason(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("proof.json"), text);
        StartFailure failure = catchThrowableOfType(
                StartFailure.class,
                () -> assertThat(StatementProof.of(file))
                        .as("not found: " + text)
                        .isEmpty());
        return failure == null
                ? "no JSON"
                : failure.reasons().get(0).code()
                        + ' '
                        + failure.reasons().get(0).english();
    }

    @Test
    void isWholeAndTheProgramSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("proof.json"), proof);
        Program whole =
                Program.run(Map.of("WEIJIE_HOME", folder.resolve("nowhere").toString()), "verify", file.toString());
        assertThat(whole.console()).contains(months.secondStatement(), "的证明完好", "10 lines, net ¥120.00");
        assertThat(whole.exitCode()).isZero();
        Path carried = Files.writeString(folder.resolve("carried.json"), proof(months.firstStatement()));
        assertThat(StatementProof.of(carried)).map(StatementProof.Verdict::net).contains("-20.00");
    }

    @Test
    void whatIsChangedIsFoundAndNamed() throws IOException {
        assertThat(reason(proof.replaceFirst("L2\",\"1\",\"20.00", "L2\",\"1\",\"21.00")))
                .startsWith("LA-062 line");
        assertThat(reason(proof.replace("\"net\":\"120.00\"", "\"net\":\"121.00\"")))
                .startsWith("LA-062 the amount net");
        assertThat(reason(proof.replace("\"PAID\"", "\"PUBLISHED\""))).startsWith("LA-062 the state");
        assertThat(reason(proof.replace("STATEMENT_PAID", "STATEMENT_PAYD"))).startsWith("LA-062 entry");
        assertThat(reason(proof.replaceFirst("\"lines\":\"8\"", "\"lines\":\"7\"")))
                .startsWith("LA-062 the sum of PAYABLE");
        assertThat(reason("{}")).startsWith("LA-060");
    }

    @Test
    void whereverACharacterIsChangedItIsFound() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> unseen = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            int at = 1 + random.nextInt(proof.length() - 1);
            char was = proof.charAt(at);
            char now = was == '7' ? '3' : was == 'x' ? 'y' : Character.isDigit(was) ? '7' : 'x';
            Path file = Files.writeString(
                    folder.resolve("proof.json"), proof.substring(0, at) + now + proof.substring(at + 1));
            StartFailure found = catchThrowableOfType(StartFailure.class, () -> StatementProof.of(file));
            if (found == null) {
                unseen.add(at + " " + proof.substring(Math.max(0, at - 30), at) + '[' + was + '>' + now + ']');
            }
        }
        assertThat(unseen).as("seed " + seed).isEmpty();
    }

    @Test
    void isForWhoMaySeeTheWholeStatementOnceItIsPublished() {
        String path = "/statements/" + months.secondStatement() + "/proof.json";
        Door.as(months.neighbour()).get(path).then().statusCode(404);
        Door.as(months.outletClerk()).get(path).then().statusCode(403);
        Door.as("hq.accounts").get(path).then().statusCode(200);
        String open = Door.as("hq.accounts")
                .get("/statements?state=CALCULATED&size=1")
                .path("items[0].no");
        if (open != null) {
            Door.as("hq.accounts")
                    .get("/statements/" + open + "/proof.json")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("ST-495"));
        }
    }
}
