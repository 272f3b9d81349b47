package weijie.settlement.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weijie.settlement.rule.LineKind;
import weijie.settlement.rule.Verdict;
import weijie.shared.Texts;

/** Every reason has its words, and what can be earned its remedy. */
class RemedyTest {

    private static Stream<Verdict> unpaid() {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict != Verdict.NONE)
                .filter(verdict -> verdict.kind().decides() && verdict.kind() != LineKind.PAYABLE);
    }

    @Test
    @DisplayName("whatever is held can be brought in, and what is decided for good can not")
    void heldHasARemedy() {
        assertThat(unpaid().filter(verdict -> verdict.kind() == LineKind.HELD))
                .allMatch(verdict -> Remedy.of(verdict.name()).isPresent());
        assertThat(Stream.of(
                        "REPEAT",
                        "HELD_REFUSED",
                        "EXPIRED",
                        "INVALID",
                        "CONFIRMED_FAKE",
                        "OUT_OF_WARRANTY",
                        "LATE_EXPIRED"))
                .allMatch(code -> Remedy.of(code).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_SUBMITTED,SUBMIT",
        "NOT_CHECKED,CHECK",
        "ABNORMAL,CORRECT",
        "SUSPECT,CLEAR",
        "BAD_PART_MISSING,SEND_PART",
        "BAD_PART_NO_SLOT,NEXT_SLOT",
        "SHEET_MISSING,SEND_SHEET",
        "CALLBACK_MISSING,CALL_BACK",
        "BAD_PART_UNDECIDED,DECIDE",
        "SHEET_UNDECIDED,DECIDE",
        "CALLBACK_UNDECIDED,DECIDE",
        "LATE_UNAPPROVED,APPROVE_LATE",
        "LATE_NEXT_STATEMENT,NEXT_MONTH",
        "NO_RATE,SET_PRICE",
        "NO_WARRANTY_TERM,SET_WARRANTY"
    })
    @DisplayName("each reason has the one act that helps against it")
    void act(Verdict reason, Remedy helps) {
        assertThat(Remedy.of(reason.name())).contains(helps);
    }

    @Test
    @DisplayName("each reason and each remedy is said in both languages")
    void words() {
        for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            Texts texts = Texts.in(locale);
            assertThat(unpaid()).allMatch(verdict -> texts.has("settlement.outlook.because." + verdict));
            assertThat(Remedy.values()).allMatch(remedy -> texts.has("settlement.outlook.act." + remedy));
        }
    }

    @Test
    @DisplayName("a page holds the order where the order is what is worked on")
    void pages() {
        assertThat(Remedy.SUBMIT.page("A1")).isEqualTo("/repair/view.xhtml?no=A1");
        assertThat(Remedy.SUBMIT.page("A#1&b")).isEqualTo("/repair/view.xhtml?no=A%231%26b");
        assertThat(Remedy.SEND_PART.page("A1")).isEqualTo("/parts/bad-parts.xhtml?order=A1");
        assertThat(Remedy.SET_PRICE.page("A1")).isEqualTo("/settlement/rates.xhtml");
        assertThat(Remedy.SET_WARRANTY.page("A1")).isEqualTo("/catalog/categories.xhtml");
    }
}
