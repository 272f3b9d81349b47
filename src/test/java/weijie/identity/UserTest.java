package weijie.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import weijie.shared.Refusal;
import weijie.shared.Role;

class UserTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 10, 31, 12, 0);

    @Test
    void nameIsTheSameInAnyCase() {
        assertThat(user(" HQ.Admin ", null, null, Role.HQ_ADMIN).userName()).isEqualTo("hq.admin");
    }

    @Test
    void needsARole() {
        assertRefused("AU-911", null, null);
    }

    @Test
    void rolesFitWhereTheAccountBelongs() {
        assertThat(user("c", 1L, null, Role.CENTRE_CLERK).account().centreId()).contains(1L);
        assertThat(user("o", null, 2L, Role.OUTLET_CLERK).account().outletId()).contains(2L);
        assertRefused("AU-912", null, null, Role.CENTRE_CLERK);
        assertRefused("AU-912", null, null, Role.HQ_ADMIN, Role.OUTLET_CLERK);
        assertRefused("AU-912", 1L, null, Role.HQ_ADMIN);
        assertRefused("AU-912", 1L, null, Role.CENTRE_CLERK, Role.HQ_ADMIN);
        assertRefused("AU-912", null, 2L, Role.CENTRE_CLERK);
    }

    @Test
    void nobodyDisablesThemselves() {
        User user = user("anna", null, null, Role.HQ_ADMIN);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> user.disable("anna"));
        user.disable("bert");
        assertThat(user.isEnabled()).isFalse();
        user.enable();
        assertThat(user.isEnabled()).isTrue();
    }

    @Test
    void accountIsLimitedToTheRolesOfAKey() {
        Account account =
                user("anna", null, null, Role.HQ_ADMIN, Role.HQ_ACCOUNTS).account();
        assertThat(account.limitedTo(Set.of(Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR)).roles())
                .containsExactly(Role.HQ_ACCOUNTS);
    }

    private static User user(String name, Long centre, Long outlet, Role... roles) {
        return new User(name, name, Set.of(roles), centre, outlet, "test", NOW);
    }

    private static void assertRefused(String code, Long centre, Long outlet, Role... roles) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> user("x", centre, outlet, roles))
                .matches(refusal -> refusal.code().equals(code));
    }
}
