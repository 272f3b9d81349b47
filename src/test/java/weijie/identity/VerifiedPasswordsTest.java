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
        assertThat(verified.knows(anna, "secret", "here")).isFalse();
        verified.remember(anna, "secret", "here");
        assertThat(verified.knows(anna, "secret", "here")).isTrue();
        assertThat(verified.knows(anna, "secret ", "here")).isFalse();
        assertThat(verified.knows(anna, "secret", "elsewhere"))
                .as("from another address")
                .isFalse();
    }

    @Test
    void forgetsAChangedPassword() {
        verified.remember(anna, "secret", "here");
        assertThat(verified.knows(account("hash 2"), "secret", "here")).isFalse();
        verified.remember(anna, "secret", "here");
        verified.forget("anna");
        assertThat(verified.knows(anna, "secret", "here")).isFalse();
    }

    private static Account account(String hash) {
        return new Account("anna", "Anna", Set.of(Role.HQ_ADMIN), null, null, hash, false);
    }
}
