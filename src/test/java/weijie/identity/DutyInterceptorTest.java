package weijie.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;
import weijie.shared.ActingAs;
import weijie.shared.Duty;
import weijie.shared.Refusal;
import weijie.shared.Role;

class DutyInterceptorTest {

    private final CurrentUser caller = new CurrentUser();

    {
        caller.signedIn = new SignedIn();
    }

    @SuppressWarnings("unused")
    private static final class Desk {

        @Duty
        void anybody() {}

        @Duty({Role.HQ_ADMIN, Role.HQ_ACCOUNTS})
        void some() {}
    }

    @Test
    void letsThroughWhoHasOneOfTheRoles() {
        assertThatCode(() -> as("some", Role.HQ_ACCOUNTS)).doesNotThrowAnyException();
        assertRefused("AU-905", () -> as("some", Role.HQ_PARTS));
    }

    @Test
    void anEmptyListMeansAnybodyWhoIsSignedIn() {
        assertThatCode(() -> as("anybody", Role.OUTLET_CLERK)).doesNotThrowAnyException();
        assertRefused("AU-904", () -> demand("anybody"));
        assertRefused("AU-904", () -> demand("some"));
    }

    private void as(String verb, Role role) {
        ActingAs.run(new Account("anna", "Anna", Set.of(role), null, null, "", false), () -> demand(verb));
    }

    private void demand(String verb) {
        try {
            DutyInterceptor.demand(DutyInterceptor.dutyOf(Desk.class.getDeclaredMethod(verb)), caller);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertRefused(String code, Runnable work) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(work::run)
                .matches(refusal -> refusal.code().equals(code));
    }
}
