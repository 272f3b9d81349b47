package weijie.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The offline check of a proof: a whole one passes, and whatever is changed in one is found and its first entry named. */
class LedgerProofTest {

    private static final String ZERO = "0".repeat(64);

    @TempDir
    private Path folder;

    private String proof;
    private String last;

    @BeforeEach
    void aProof() throws Exception {
        String first = entry(1, "A1", 8000);
        String hashOne = hash(first + ZERO);
        String hashTwo = hash("what others do" + hashOne);
        String third = entry(3, "网点", 125);
        last = hash(third + hashTwo);
        proof = "weijie-ledger-proof\t1\n" + first + "hash\t" + hashOne + "\nlink\t2\t" + hashTwo + '\n' + third
                + "hash\t" + last + "\nhead\t3\t" + last + '\n';
    }

    private static String entry(long no, String outlet, long fen) {
        return "entry\t" + no + "\t1\tHQ\t5\tHN\tSTATEMENT\tJS-" + no
                + "\t\tSTATEMENT_PUBLISHED\t0\t\t2008-12-20\t2008-12\thq.accounts\t2008-12-20"
                + " 01:02:03.004\nposting\t1\t5101\t5\t7\t" + outlet + "\tG06\t" + fen + "\nposting\t2\t2101\t5\t7\t"
                + outlet + "\tG06\t-" + fen
                + '\n';
    }

    private static String hash(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private LedgerProof.Verdict check(String text) throws IOException {
        return LedgerProof.check(Files.writeString(folder.resolve("proof.txt"), text));
    }

    private String reason(String text) {
        StartFailure failure = catchThrowableOfType(StartFailure.class, () -> check(text));
        assertThat(failure).as("it was not found").isNotNull();
        StartFailure.Reason reason = failure.reasons().get(0);
        return reason.code() + ' ' + reason.english();
    }

    @Test
    void aWholeProofPassesAndSaysWhereTheChainEnds() throws IOException {
        assertThat(check(proof)).isEqualTo(new LedgerProof.Verdict(2, 3, last));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\\t8000\\n; \\t8001\\n; entry 1 is wrong: debit and credit are not the same.",
                "8000; 9000; entry 1 is wrong: what it says is not what was hashed.",
                "网点; 王点; entry 3 is wrong: what it says is not what was hashed.",
                "JS-3; JS-4; entry 3 is wrong: what it says is not what was hashed.",
                "entry\\t3; entry\\t4; entry 3 is wrong: the numbers do not follow each other.",
                "link\\t2; link\\t3; entry 2 is wrong: the numbers do not follow each other.",
                "link\\t2\\t; link\\t2\\tf; entry 3 is wrong: what it says is not what was hashed.",
                "head\\t3; head\\t4; entry 4 is wrong: it is not what the head of the chain says.",
                "head\\t3\\t; head\\t3\\tf; entry 4 is wrong: it is not what the head of the chain says.",
                "link; hint; entry 2 is wrong: there is a line of no known kind.",
                "\\t125\\n; \\tx\\n; entry 3 is wrong: a number is no number.",
                "\\tG06\\t125; \\t125; entry 3 is wrong: a posting is not whole.",
            })
    void whatIsChangedIsFoundAndTheFirstEntryNamed(String what, String into, String expected) {
        String changed = proof.replace(lines(what), lines(into));
        assertThat(changed).isNotEqualTo(proof);
        assertThat(reason(changed)).isEqualTo("LA-061 " + expected);
    }

    private static String lines(String written) {
        return written.replace("\\t", "\t").replace("\\n", "\n");
    }

    @Test
    void whatIsLeftOutIsFound() {
        assertThat(reason(proof.replaceAll("(?m)^link.*\n", ""))).contains("entry 2 is wrong");
        assertThat(reason(proof.substring(0, proof.indexOf("head")))).contains("entry 4 is wrong: the file breaks off");
        assertThat(reason(proof.replaceAll("(?m)^posting\t2.*\n", ""))).contains("entry 1 is wrong");
        assertThat(reason(proof + "link\t4\tx\n")).contains("something stands behind the end");
    }

    @Test
    void whatIsNoProofIsSaidToBeNone() {
        assertThat(reason("something else\n")).startsWith("LA-060");
        StartFailure missing =
                catchThrowableOfType(StartFailure.class, () -> LedgerProof.check(folder.resolve("nowhere")));
        assertThat(missing.reasons().get(0).code()).isEqualTo("LA-060");
    }
}
