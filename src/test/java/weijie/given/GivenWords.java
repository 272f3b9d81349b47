package weijie.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weijie.shared.WordKind;
import weijie.shared.Words;

/** The known words as the first installation finds them, read from the migrations themselves. */
public final class GivenWords {

    private static final Pattern ROW = Pattern.compile("\\(\\d+, '([A-Z]+)', '([^']+)', '([A-Z_0-9]+)', ");

    private static final List<String> MIGRATIONS = List.of("V0140__words.sql", "V0311__more_words.sql");

    private GivenWords() {}

    public static Words seeded() {
        return new Words(byKind());
    }

    /** The meaning by word, for each kind. */
    public static Map<WordKind, Map<String, String>> byKind() {
        Map<WordKind, Map<String, String>> meanings = new EnumMap<>(WordKind.class);
        try {
            for (String migration : MIGRATIONS) {
                for (String line : Files.readAllLines(Path.of("sql", migration))) {
                    Matcher row = ROW.matcher(line);
                    if (row.find()) {
                        meanings.computeIfAbsent(WordKind.valueOf(row.group(1)), kind -> new HashMap<>())
                                .put(row.group(2), row.group(3));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return meanings;
    }
}
