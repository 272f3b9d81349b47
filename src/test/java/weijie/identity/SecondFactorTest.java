package weijie.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** A code is taken once, and guessing comes to a stop. */
class SecondFactorTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 29, 12, 0, 10);
    private static final byte[] SECRET = FactorSecret.draw().bytes();

    private final SecondFactor factor = new SecondFactor("anna", "sealed", NOW);

    @Test
    void aCodeIsTakenOnceAndNoneBeforeIt() {
        long step = OneTimeCode.step(NOW);
        assertThat(factor.takes(SECRET, OneTimeCode.at(SECRET, step), NOW)).isTrue();
        assertThat(factor.takes(SECRET, OneTimeCode.at(SECRET, step), NOW)).isFalse();
        assertThat(factor.takes(SECRET, OneTimeCode.at(SECRET, step - 1), NOW)).isFalse();
        assertThat(factor.takes(SECRET, OneTimeCode.at(SECRET, step + 1), NOW)).isTrue();
    }

    @Test
    void afterWrongCodesInARowNoneIsJudgedForAWhile() {
        for (int i = 0; i < SecondFactor.MOST_FAILURES; i++) {
            assertThat(factor.isClosed(NOW)).isFalse();
            factor.fail(NOW);
        }
        assertThat(factor.isClosed(NOW)).isTrue();
        assertThat(factor.isClosed(NOW.plus(SecondFactor.CLOSED).minusSeconds(1)))
                .isTrue();
        assertThat(factor.isClosed(NOW.plus(SecondFactor.CLOSED))).isFalse();
    }

    @Test
    void aRightCodeBeginsTheCountAnew() {
        for (int i = 1; i < SecondFactor.MOST_FAILURES; i++) {
            factor.fail(NOW);
        }
        factor.succeed();
        factor.fail(NOW);
        assertThat(factor.isClosed(NOW)).isFalse();
    }
}
