package weijie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import weijie.shared.Texts;

/** A sentence that nobody says any more is taken out with what said it. */
class DeadTextsTest {

    /** A key as it stands in a page or a class, whole or as the beginning of one that is put together. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.\\-]+");

    private static final Pattern BEGINNING =
            Pattern.compile("[\"']([A-Za-z][A-Za-z0-9_\\-]*\\.(?:[A-Za-z0-9_.\\-]*\\.)?)[\"']");

    /** Libraries ask for these themselves. */
    private static final List<String> ASKED_FOR_BY_LIBRARIES = List.of("jakarta.faces.", "primefaces.");

    /** What a list of states or figures says beside the name of each: {@code <key>.foot}. */
    private static final List<String> ENDINGS = List.of(".foot");

    @Test
    void everySentenceIsSaidSomewhere() {
        assertThat(dead(Texts.chinese().keys(), Sources.all())).isEmpty();
    }

    @Test
    void aSentenceNobodySaysIsNoticed() {
        String page = "#{m['app.save']} m['status.'.concat(x)] figures(\"home.open\")";
        assertThat(dead(List.of("app.save", "status.OPEN", "home.open.foot", "app.gone"), page))
                .containsExactly("app.gone");
    }

    private static Set<String> dead(Collection<String> keys, String sources) {
        Set<String> words = found(WORD, 0, sources);
        Set<String> beginnings = found(BEGINNING, 1, sources);
        return keys.stream()
                .filter(key -> !words.contains(key))
                .filter(key -> ASKED_FOR_BY_LIBRARIES.stream().noneMatch(key::startsWith))
                .filter(key -> beginnings.stream().noneMatch(key::startsWith))
                .filter(key -> ENDINGS.stream()
                        .noneMatch(end ->
                                key.endsWith(end) && words.contains(key.substring(0, key.length() - end.length()))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Pattern pattern, int group, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult hit) -> hit.group(group))
                .collect(Collectors.toSet());
    }
}
