package weijie.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import weijie.repair.check.FindingText;
import weijie.repair.check.RecordField;
import weijie.shared.Texts;

/** The words for columns: each known once, each for a column that is there, and the same on every door. */
class HeadingWordsTest {

    @Test
    void aWordMeansOneColumnOfAKind() {
        List<String> twice = new ArrayList<>();
        for (ImportKind kind : ImportKind.values()) {
            Map<String, String> seen = new HashMap<>();
            for (Column column : kind.columns()) {
                for (String name : column.names()) {
                    String other = seen.put(Column.plain(name), column.key());
                    if (other != null && !other.equals(column.key())) {
                        twice.add(kind + "." + column.key() + " and " + other + ": " + name);
                    }
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void everyWordIsForAColumn() throws IOException {
        Properties words = new Properties();
        try (Reader text = Files.newBufferedReader(Path.of("src/main/resources/importing/headings.properties"))) {
            words.load(text);
        }
        assertThat(words.stringPropertyNames()).isNotEmpty().allSatisfy(name -> {
            String[] parts = name.split("\\.");
            assertThat(ImportKind.valueOf(parts[0]).column(parts[1])).as(name).isPresent();
            assertThat(HeadingWords.of(parts[0], parts[1])).as(name).isNotEmpty();
        });
    }

    @Test
    void formsListsAndMessagesCallAFieldAsTheTemplateDoes() {
        for (RecordField field : RecordField.values()) {
            ImportKind.REPAIR_RECORDS
                    .column(field.name())
                    .ifPresent(column -> assertThat(FindingText.field(field, Texts.chinese()))
                            .isEqualTo(column.name(Locale.SIMPLIFIED_CHINESE)));
        }
    }
}
