package weijie.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weijie.api.Door;
import weijie.testing.Program;

/** What the server exports is checked by the program alone, and a fen that was moved in it is found. */
class LedgerProofIT {

    private static final Pattern POSTING = Pattern.compile("(posting\t1\t5101\t.*\t)(\\d+)\n");

    @TempDir
    private Path folder;

    private Program verify(String proof) throws IOException {
        Path file = Files.writeString(folder.resolve("ledger.proof"), proof);
        return Program.run(Map.of("WEIJIE_HOME", folder.resolve("nowhere").toString()), "verify", file.toString());
    }

    @Test
    void anExportedProofIsCheckedOfflineAndAMutationNamed() throws IOException {
        String proof = Door.as("hq.director")
                .get("/ledger/proof")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Program whole = verify(proof);
        assertThat(whole.console()).contains("账簿证明完好", "The proof is whole");
        assertThat(whole.exitCode()).isZero();
        assertThat(folder.resolve("nowhere")).as("nothing was begun").doesNotExist();

        Matcher posting = POSTING.matcher(proof);
        assertThat(posting.find()).isTrue();
        String before = proof.substring(0, posting.start());
        String no = before.substring(before.lastIndexOf("entry\t")).split("\t")[1];
        Program changed = verify(before
                + posting.group(1)
                + (Long.parseLong(posting.group(2)) + 1)
                + proof.substring(posting.end() - 1));
        assertThat(changed.console())
                .contains("验证未通过：第 " + no + " 条分录有问题", "Not verified: entry " + no + " is wrong", "LA-061");
        assertThat(changed.exitCode()).isEqualTo(1);
    }
}
