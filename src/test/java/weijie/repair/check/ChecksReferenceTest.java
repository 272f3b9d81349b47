package weijie.repair.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import weijie.shared.Texts;

/** The reference page of the checks says what the checks are: it is compared with a page made from them. */
class ChecksReferenceTest {

    private static final Path PAGE = Path.of("docs", "reference", "checks.md");
    private static final String BEGIN = "<!-- checks -->\n";

    @Test
    void thePageListsEveryCheckWithItsSentences() throws IOException {
        String page = Files.readString(PAGE);
        String table = page.substring(page.indexOf(BEGIN) + BEGIN.length());
        assertThat(table).isEqualTo(table());
    }

    static String table() {
        StringBuilder table =
                new StringBuilder("| 代码 code | 级别 severity | 说明 | sentence | class |\n|---|---|---|---|---|\n");
        RecordChecks.codes()
                .sorted(Comparator.comparing(RecordChecks.CodeEntry::code))
                .forEach(entry -> table.append("| ")
                        .append(entry.code())
                        .append(" | ")
                        .append(entry.severity())
                        .append(" | ")
                        .append(Texts.chinese().get("check." + entry.code()).replace("|", "\\|"))
                        .append(" | ")
                        .append(Texts.english()
                                .get("check." + entry.code())
                                .replace("''", "'")
                                .replace("|", "\\|"))
                        .append(" | `")
                        .append(entry.check().getSimpleName())
                        .append("` |\n"));
        return table.toString();
    }
}
