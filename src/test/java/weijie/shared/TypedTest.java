package weijie.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What was typed, what became of it, and what is remembered for a while. */
class TypedTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

    @Test
    void textLosesItsEdgesAndMustFit() {
        assertThat(Typed.required("name", " 长沙 ", 2)).isEqualTo("长沙");
        assertThat(Typed.optional("name", "  ", 2)).isNull();
        assertThat(Typed.optional("name", null, 2)).isNull();
        assertThat(code(() -> Typed.required("name", " ", 2))).isEqualTo("FD-001");
        assertThat(code(() -> Typed.optional("name", "长沙市", 2))).isEqualTo("FD-002");
    }

    @Test
    void numbersAreNumbers() {
        assertThat(Typed.number("lon", " 112.9 ")).isEqualByComparingTo(new BigDecimal("112.9"));
        assertThat(Typed.number("lon", "")).isNull();
        assertThat(code(() -> Typed.number("lon", "east"))).isEqualTo("FD-005");
    }

    @Test
    void aNumberThatNobodyCanMeanIsRefusedBeforeAnybodyRoundsIt() {
        for (String text : new String[] {"1e999999999", "1e-999999999", "-1E+41"}) {
            assertThat(code(() -> Typed.number("lon", text))).as(text).isEqualTo("FD-005");
            assertThat(code(() -> Typed.number("lon", new BigDecimal(text))))
                    .as(text)
                    .isEqualTo("FD-005");
        }
        assertThat(Typed.number("lon", "1.13e2")).isEqualByComparingTo(new BigDecimal("113"));
    }

    @Test
    void valuesDatesAndVersionsAreChecked() {
        assertThat(Typed.required("day", DAY)).isEqualTo(DAY);
        assertThat(code(() -> Typed.required("day", (LocalDate) null))).isEqualTo("FD-001");
        Typed.order("to", DAY, null);
        Typed.order("to", DAY, DAY);
        assertThat(code(() -> Typed.order("to", DAY, DAY.minusDays(1)))).isEqualTo("FD-004");
        Typed.sameVersion(3, 3);
        assertThat(code(() -> Typed.sameVersion(3, 4))).isEqualTo("FD-003");
    }

    @Test
    void aRegistrationSaysWhatBecameOfTheEntry() {
        assertThat(Registration.ADDED.isRefused()).isFalse();
        assertThat(Registration.ADDED.orThrow()).isSameAs(Registration.ADDED);
        Registration refused = Registration.refused(Refusal.invalid("FD-001"));
        assertThat(refused.isRefused()).isTrue();
        assertThat(code(refused::orThrow)).isEqualTo("FD-001");
    }

    @Test
    void whatIsRememberedIsLoadedOnceUntilForgottenOrOld() {
        AtomicInteger loads = new AtomicInteger();
        Remembered<Integer> kept = new Remembered<>(Duration.ofHours(1), loads::incrementAndGet);
        assertThat(kept.get()).isEqualTo(1);
        assertThat(kept.get()).isEqualTo(1);
        kept.forget();
        assertThat(kept.get()).isEqualTo(2);
        Remembered<Integer> old = new Remembered<>(Duration.ZERO, loads::incrementAndGet);
        assertThat(old.get()).isEqualTo(3);
        assertThat(old.get()).isEqualTo(4);
    }

    @Test
    void whatWasBeingLoadedWhenItWasForgottenIsNotRemembered() {
        AtomicInteger value = new AtomicInteger(1);
        List<Runnable> meanwhile = new ArrayList<>();
        Remembered<Integer> kept = new Remembered<>(Duration.ofHours(1), () -> {
            int seen = value.get();
            meanwhile.forEach(Runnable::run);
            return seen;
        });
        meanwhile.add(() -> {
            value.set(2);
            kept.forget();
        });
        assertThat(kept.get()).as("who asked before sees the old one").isEqualTo(1);
        meanwhile.clear();
        assertThat(kept.get()).as("nobody after the change does").isEqualTo(2);
    }

    @Test
    void aTextNamesAStatusAndKeepsAnAbsentFigureEmpty() {
        assertThat(Texts.english().get("refusal.PO-001", Role.HQ_ADMIN, null)).contains("HQ_ADMIN");
    }

    private static String code(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act).code();
    }
}
