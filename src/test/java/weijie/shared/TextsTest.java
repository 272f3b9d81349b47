package weijie.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\w+");

    @Test
    void everySentenceExistsInBothLanguages() {
        assertThat(new TreeSet<>(Texts.english().keys()))
                .isEqualTo(new TreeSet<>(Texts.chinese().keys()));
    }

    @Test
    void everySentenceHasTheSamePlacesInBothLanguages() {
        for (String key : Texts.chinese().keys()) {
            assertThat(places(Texts.english(), key)).as(key).isEqualTo(places(Texts.chinese(), key));
        }
    }

    @Test
    void noSentenceIsEmpty() {
        for (String key : Texts.chinese().keys()) {
            assertThat(Texts.chinese().get(key)).as(key).isNotBlank();
            assertThat(Texts.english().get(key)).as(key).isNotBlank();
        }
    }

    @Test
    void theLocaleChoosesTheLanguage() {
        assertThat(Texts.in(Locale.UK)).isSameAs(Texts.english());
        assertThat(Texts.in(Locale.CHINA)).isSameAs(Texts.chinese());
        assertThat(Texts.in(Locale.FRENCH)).isSameAs(Texts.chinese());
        assertThat(Texts.english().locale()).isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "'fr, en-GB;q=0.8, zh;q=0.3', en",
        "'zh-TW, en;q=0.5', zh",
        "fr, zh",
        "*, zh",
        "'', zh",
        ", zh",
        "../../etc, zh",
        "en;q=x, zh"
    })
    void whatAClientPrefersChoosesTheLanguageAndNonsenseChoosesChinese(String said, String language) {
        assertThat(Texts.preferred(said).locale().getLanguage()).isEqualTo(language);
    }

    @Test
    void aRefusalIsToldWithItsFigures() {
        Refusal refusal = Refusal.conflict("PO-001", "HELD_CARRIES_MAX", "2026-12-31");
        assertThat(Texts.chinese().of(refusal)).contains("HELD_CARRIES_MAX").contains("2026-12-31");
        assertThat(Texts.english().has("refusal.PO-001")).isTrue();
    }

    @Test
    void aCountChoosesItsWordAndADebtIsWrittenOneWay() {
        assertThat(Texts.english().get("settlement.notice.disputed", "JS-1", 1))
                .isEqualTo("Statement JS-1 has 1 disputed line to answer.");
        assertThat(Texts.english().get("settlement.notice.disputed", "JS-1", 12))
                .endsWith("12 disputed lines to answer.");
        assertThat(Texts.english().get("settlement.month.difference", "+1", "−¥5.00"))
                .startsWith("+1 order −¥5.00");
        assertThat(Texts.chinese().get("settlement.notice.confirmed", "JS-1", Money.parse("-15")))
                .contains("应结 −¥15.00");
        assertThat(Texts.english().get("settlement.notice.confirmed", "JS-1", Money.parse("-15")))
                .contains("over −¥15.00");
    }

    @Test
    void aMissingSentenceIsSeen() {
        assertThat(Texts.chinese().get("no.such.key")).isEqualTo("??no.such.key??");
        assertThat(Texts.chinese().has("no.such.key")).isFalse();
        assertThat(Texts.chinese().get("no.such.key", (Object) null)).isEqualTo("??no.such.key??");
    }

    /** Numbered places only: PrimeFaces fills named ones of its own. */
    private static Set<String> places(Texts texts, String key) {
        return PLACE.matcher(texts.get(key)).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
