package weijie.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import weijie.shared.Refusal;

class ReplacementTest {

    private static String pattern(String from, String to, String cell) {
        return new Replacement(Replacement.Match.PATTERN, from, to).of(cell).orElse("-");
    }

    @Test
    void aWholeCellOrAPartOfIt() {
        assertThat(Replacement.whole("甲", "乙").of(" 甲 ")).contains("乙");
        assertThat(Replacement.whole("甲", "乙").of("甲甲")).isEmpty();
        assertThat(Replacement.whole("", "乙").of("")).contains("乙");
        assertThat(new Replacement(Replacement.Match.PART, "-", "").of("WD-44-01"))
                .contains("WD4401");
        assertThat(new Replacement(Replacement.Match.PART, "x", "").of("WD-44-01"))
                .isEmpty();
    }

    @Test
    void whatAStarStoodForIsKept() {
        assertThat(pattern("WD-*", "WD*", "WD-440101")).isEqualTo("WD440101");
        assertThat(pattern("*月*号", "2026年*月*日", "10月3号")).isEqualTo("2026年10月3日");
        assertThat(pattern("*(*)", "*", "TV-55(新)")).isEqualTo("TV-55");
        assertThat(pattern("a*a", "*", "a")).as("the two ends do not overlap").isEqualTo("-");
        assertThat(pattern("ab", "c", "ab")).isEqualTo("c");
        assertThat(pattern("WD-*", "WD*", "XWD-1")).isEqualTo("-");
    }

    @Test
    void nothingToLookForAndTooManyStarsAreRefused() {
        assertThatThrownBy(() -> new Replacement(Replacement.Match.PART, " ", "x"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("IM-031"));
        assertThatThrownBy(() -> pattern("*a*b*c*", "", "x"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("IM-032"));
    }
}
