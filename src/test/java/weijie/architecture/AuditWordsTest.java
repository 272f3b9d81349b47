package weijie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import weijie.importing.BatchVerb;
import weijie.repair.OrderVerb;
import weijie.shared.Texts;

/** Whatever the audit log says was done has a word in both languages. */
class AuditWordsTest {

    /** A verb as it stands where a change is told, or what happened to a statement. */
    private static final List<Pattern> TOLD = List.of(
            Pattern.compile(
                    "Change\\.(?:of|act|event)\\(\\s*(?:\"[A-Z_]+\"|[\\w.]+),\\s*(?:\"\\*\"|[^;\"]*?),\\s*\"([A-Z_]+)\""),
            Pattern.compile("\\bnote\\([^;\"{]*?(?<!Reference\\()\"([A-Z_]{2,})\""),
            Pattern.compile("events\\.note\\([^;\"]*?\"([a-z-]+)\""));

    @Test
    void everyVerbHasItsWord() {
        String sources = Sources.all();
        Set<String> verbs = TOLD.stream()
                .flatMap(told -> told.matcher(sources).results())
                .map(told -> told.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(verbs).contains("EXPORT", "ANSWER", "PUBLISH", "take-back", "CLOSE", "STORE");
        verbs.addAll(List.of("TRIAL", "CALCULATE"));
        Stream.concat(Arrays.stream(OrderVerb.values()), Arrays.stream(BatchVerb.values()))
                .map(Enum::name)
                .forEach(verbs::add);
        for (Texts texts : new Texts[] {Texts.chinese(), Texts.english()}) {
            assertThat(verbs)
                    .allSatisfy(verb -> assertThat(keys(verb).anyMatch(texts::has))
                            .as(verb + " in " + texts.locale())
                            .isTrue());
        }
    }

    private static Stream<String> keys(String verb) {
        return Stream.of(
                "identity.verb." + verb,
                "repair.verb." + verb,
                "settlement.verb." + verb.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
