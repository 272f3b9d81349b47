package weijie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A state is told by its colour, and by one: somebody has decided which, also when it is grey. */
class StatusTonesTest {

    private static final Path SHEET = Path.of("src/main/webapp/resources/app/css/components.css");
    private static final Pattern TAG = Pattern.compile("\\.tag-([A-Z][A-Z_]+)\\b");
    private static final Set<String> SHOWN_BESIDE_STATES = Set.of("PartVerdict", "CallOutcome");

    private static List<String> toned() throws IOException {
        return TAG.matcher(Files.readString(SHEET))
                .results()
                .map((MatchResult tag) -> tag.group(1))
                .toList();
    }

    private static Set<String> states() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("weijie").stream()
                        .filter(JavaClass::isEnum)
                        .filter(one -> one.getSimpleName().matches(".+State")
                                || SHOWN_BESIDE_STATES.contains(one.getSimpleName()))
                        .flatMap(one -> Stream.of(one.reflect().getEnumConstants()))
                        .map(state -> ((Enum<?>) state).name())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyStateHasAColour() throws IOException {
        assertThat(states()).hasSizeGreaterThan(60);
        assertThat(toned()).containsAll(states());
    }

    @Test
    void noneHasTwo() throws IOException {
        assertThat(toned()).doesNotHaveDuplicates();
    }
}
