package weijie.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import weijie.shared.Refusal;

class PasswordTest {

    @Test
    void isKeptAsArgon2idWithTheAgreedCost() {
        String hash = Password.hash("Weijie-Demo-2026");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Password.matches("Weijie-Demo-2026", hash)).isTrue();
        assertThat(Password.matches("Weijie-Demo-2027", hash)).isFalse();
        assertThat(Password.matches("", hash)).isFalse();
    }

    @Test
    void isSaltedSoThatEqualPasswordsLookDifferent() {
        assertThat(Password.hash("the same words")).isNotEqualTo(Password.hash("the same words"));
    }

    @Test
    void cannotBeShorterThanTenOrLongerThan128Characters() {
        assertRefused("AU-914", null);
        assertRefused("AU-914", "abcdefghi");
        assertRefused("AU-914", "0123456789".repeat(13));
        Password.check("abcdefghik", "anna");
        Password.check("九个汉字也可以当密码用", "anna");
    }

    @Test
    void cannotBeMonotonousOrContainTheUserName() {
        assertRefused("AU-915", "aaaaaaaaaaaa");
        assertRefused("AU-915", "hello-Anna-2026");
    }

    @Test
    void forOneUseIsLegibleAndNeverTheSame() {
        assertThat(Password.oneTime())
                .hasSize(19)
                .doesNotContain("0", "O", "1", "l", "I")
                .isNotEqualTo(Password.oneTime());
        Password.check(Password.oneTime(), "anna");
    }

    private static void assertRefused(String code, String password) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Password.check(password, "anna"))
                .matches(refusal -> refusal.code().equals(code));
    }
}
