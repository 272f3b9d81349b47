package weijie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import weijie.shared.Texts;

/**
 * English is written in one style: a title, a label or a button begins with a capital and goes on in small letters, as a sentence does.
 */
class EnglishStyleTest {

    /** Names, which keep their capital wherever they stand. */
    private static final Set<String> NAMES = Set.of(
            "Allow", "Chinese", "Council", "Ctrl", "English", "Excel", "Hong", "I", "Kong", "Mongol", "Policy", "Space",
            "State", "Weijie");

    /** Words that are put into a sentence of another text, or stand behind a number or a name. */
    private static final List<String> FRAGMENTS = List.of(
            "api.verb.",
            "api.param.",
            "audit.value.",
            "home.orders",
            "home.papers",
            "home.parcels",
            "home.payments",
            "home.collections",
            "home.penalties",
            "home.pieces",
            "importing.view.soon",
            "list.sum",
            "network.coverage.gapsFile",
            "network.legend.",
            "repair.conditions.",
            "repair.edit.meanwhile",
            "repair.list.exportName",
            "reporting.statement.outletCounts",
            "settlement.finding.",
            "settlement.level.",
            "settlement.months.",
            "settlement.reason.",
            "settlement.release.");

    /** A word that does not begin a sentence: behind a small letter, a digit, a comma or a closing mark and a space; the name of a header goes on with a hyphen. */
    private static final Pattern INSIDE = Pattern.compile("(?<=[\\p{Ll}\\d,;)\"] )([A-Z][a-z]+)\\b(?!-)");

    private static final Pattern CURLY = Pattern.compile("[“”‘’]");
    private static final Pattern PUT_IN = Pattern.compile("\\{\\d");

    @Test
    void nothingIsWrittenInCapitalsLikeATitle() {
        Texts english = Texts.english();
        assertThat(capitalised(english.keys(), english::get)).isEmpty();
    }

    @Test
    void whatStandsAloneBeginsWithACapital() {
        Texts english = Texts.english();
        assertThat(small(english.keys(), english::get)).isEmpty();
    }

    /** The curly ones of the shipped font are as wide as a Chinese character. */
    @Test
    void whatIsQuotedStandsBetweenStraightMarks() {
        Texts english = Texts.english();
        assertThat(english.keys())
                .noneMatch(key -> CURLY.matcher(english.get(key)).find());
    }

    /** Two apostrophes are one only where something is put into the sentence; elsewhere both are shown. */
    @Test
    void anApostropheIsNotDoubledWhereNothingIsPutIn() {
        Texts english = Texts.english();
        assertThat(english.keys()).noneMatch(key -> {
            String said = english.get(key);
            return said.contains("''") && !PUT_IN.matcher(said).find();
        });
    }

    @Test
    void eitherIsNoticed() {
        assertThat(capitalised(Set.of("a.title"), key -> "Repair Orders of Weijie"))
                .containsExactly("a.title: Orders");
        assertThat(capitalised(Set.of("a.title"), key -> "Repair orders. The rest: None of {0}"))
                .isEmpty();
        assertThat(small(Set.of("a.button", "list.sum"), key -> "send")).containsExactly("a.button: send");
    }

    private static Set<String> capitalised(Collection<String> keys, Function<String, String> says) {
        Set<String> found = new TreeSet<>();
        for (String key : keys) {
            Matcher inside = INSIDE.matcher(says.apply(key));
            while (inside.find()) {
                if (!NAMES.contains(inside.group(1))) {
                    found.add(key + ": " + inside.group(1));
                }
            }
        }
        return found;
    }

    private static Set<String> small(Collection<String> keys, Function<String, String> says) {
        Set<String> found = new TreeSet<>();
        for (String key : keys) {
            String said = says.apply(key);
            boolean begins = !said.isEmpty() && Character.isLowerCase(said.codePointAt(0));
            if (begins && FRAGMENTS.stream().noneMatch(key::startsWith)) {
                found.add(key + ": " + said);
            }
        }
        return found;
    }
}
