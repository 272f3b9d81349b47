package weijie.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import weijie.shared.ActingAs;
import weijie.shared.Duty;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Weighty;

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

        @Duty
        @Weighty
        void weighty() {}
    }

    /** What was asked of the desk of sign-ins, and its answer. */
    private static final class Proofs extends SignInDesk {

        private boolean proven;

        @Override
        boolean isProven(long sessionId, Duration within) {
            assertThat(sessionId).isEqualTo(7);
            assertThat(within).isEqualTo(Duration.ofMinutes(15));
            return proven;
        }
    }

    private final Proofs proofs = new Proofs();
    private final DutyInterceptor interceptor = new DutyInterceptor();

    {
        interceptor.caller = caller;
        interceptor.proofs = proofs;
    }

    private void atBrowser() {
        caller.signedIn.become(new Account("anna", "Anna", Set.of(Role.HQ_ADMIN), null, null, "", false), true);
        caller.signedIn.in(new BrowserSession(7, "anna"));
    }

    private void proof(String verb) {
        try {
            interceptor.demandProof(Desk.class.getDeclaredMethod(verb));
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aWeightyActAtABrowserWantsAFreshProof() {
        atBrowser();
        assertRefused("AU-970", () -> proof("weighty"));
        assertThatCode(() -> proof("some")).doesNotThrowAnyException();
        proofs.proven = true;
        assertThatCode(() -> proof("weighty")).doesNotThrowAnyException();
    }

    @Test
    void aRequestWithItsOwnProofAndTheServersWorkWantNone() {
        caller.signedIn.become(new Account("anna", "Anna", Set.of(Role.HQ_ADMIN), null, null, "", false), false);
        assertThatCode(() -> proof("weighty")).doesNotThrowAnyException();
        atBrowser();
        ActingAs.run(
                new Account("system", "system", Set.of(Role.HQ_ADMIN), null, null, "", false),
                () -> assertThatCode(() -> proof("weighty")).doesNotThrowAnyException());
    }

    @Test
    void whoLooksAtSomebodyElsesPagesWritesNothing() {
        atBrowser();
        caller.signedIn.view(new Account("bert", "Bert", Set.of(Role.HQ_PARTS), null, null, "", false));
        assertRefused("AU-980", () -> writing("weighty"));
        assertThat(caller.userName()).isEqualTo("bert");
        assertThat(caller.actor()).isEqualTo("anna");
    }

    private void writing(String verb) {
        try {
            interceptor.refuseWritingWhileLooking(Desk.class.getDeclaredMethod(verb));
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
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
