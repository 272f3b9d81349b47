package weijie.settlement.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is supposed can never be settled: its tables are named by its own plural, and nowhere else in the product. */
class NothingReadsWhatIfTest {

    private static final Pattern TABLE = Pattern.compile("what_if(_sum|_change)?\\b");

    @Test
    void onlyItsOwnPluralKnowsItsTables() throws IOException {
        try (Stream<Path> code = Files.walk(Path.of("src/main/java"));
                Stream<Path> scripts = Files.walk(Path.of("sql"))) {
            assertThat(Stream.concat(code, scripts)
                            .filter(Files::isRegularFile)
                            .filter(file -> TABLE.matcher(text(file)).find())
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("WhatIfs.java", "V0517__what_if.sql");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
