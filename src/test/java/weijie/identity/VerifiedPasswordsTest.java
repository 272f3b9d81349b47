package weijie.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import weijie.shared.Role;

class VerifiedPasswordsTest {

    private final VerifiedPasswords verified = new VerifiedPasswords();
    private final Account anna = account("hash 1");

    @Test
    void knowsOnlyWhatWasFoundRight() {
        assertThat(verified.knows(anna, "secret")).isFalse();
        verified.remember(anna, "secret");
        assertThat(verified.knows(anna, "secret")).isTrue();
        assertThat(verified.knows(anna, "secret ")).isFalse();
    }

    @Test
    void forgetsAChangedPasswordAndALockedName() {
        verified.remember(anna, "secret");
        assertThat(verified.knows(account("hash 2"), "secret")).isFalse();
        verified.remember(anna, "secret");
        verified.forget("anna");
        assertThat(verified.knows(anna, "secret")).isFalse();
    }

    private static Account account(String hash) {
        return new Account("anna", "Anna", Set.of(Role.HQ_ADMIN), null, null, hash, false);
    }
}
