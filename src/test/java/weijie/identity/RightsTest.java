package weijie.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import weijie.shared.Caller;
import weijie.shared.Role;

/** An answer is given again to whoever could have got it: who lost a role or moved to another house since could not. */
class RightsTest {

    private record Person(Set<Role> roles, Optional<Long> centreId, Optional<Long> outletId) implements Caller {

        @Override
        public String userName() {
            return "anna";
        }

        @Override
        public String displayName() {
            return "Anna";
        }
    }

    private static Rights of(Set<Role> roles, Long centre, Long outlet) {
        return Rights.of(new Person(roles, Optional.ofNullable(centre), Optional.ofNullable(outlet)));
    }

    private static final String THEN =
            of(Set.of(Role.CENTRE_CLERK, Role.HQ_ADMIN), 7L, null).toString();

    @Test
    void theSameRightsAndMoreCover() {
        assertThat(of(Set.of(Role.HQ_ADMIN, Role.CENTRE_CLERK), 7L, null).cover(THEN))
                .isTrue();
        assertThat(of(Set.of(Role.HQ_ADMIN, Role.CENTRE_CLERK, Role.HQ_PARTS), 7L, null)
                        .cover(THEN))
                .isTrue();
        assertThat(of(Set.of(), null, null).cover(of(Set.of(), null, null).toString()))
                .isTrue();
    }

    @Test
    void aLostRoleOrAnotherHouseDoesNot() {
        assertThat(of(Set.of(Role.CENTRE_CLERK), 7L, null).cover(THEN)).isFalse();
        assertThat(of(Set.of(Role.HQ_ADMIN, Role.CENTRE_CLERK), 8L, null).cover(THEN))
                .isFalse();
        assertThat(of(Set.of(Role.HQ_ADMIN, Role.CENTRE_CLERK), null, null).cover(THEN))
                .isFalse();
        assertThat(of(Set.of(Role.HQ_ADMIN, Role.CENTRE_CLERK), 7L, 1L).cover(THEN))
                .isFalse();
    }
}
