package weijie.importing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** What people call the columns of their files, beside the two names of the template: data, so that a word is learned without a line of code. */
final class HeadingWords {

    private static final Properties WORDS = read();

    private HeadingWords() {}

    private static Properties read() {
        Properties words = new Properties();
        try (Reader text = new InputStreamReader(
                HeadingWords.class.getResourceAsStream("/importing/headings.properties"), StandardCharsets.UTF_8)) {
            words.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The words for a column of a kind, for example of {@code REPAIR_RECORDS} and {@code SERIAL_NO}. */
    static List<String> of(String kind, String key) {
        return Arrays.stream(WORDS.getProperty(kind + '.' + key, "").split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
