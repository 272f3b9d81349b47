package weijie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A browser is sent to another page in one place, which looks that it is a page of ours. */
class RedirectsTest {

    private static final Set<String> SENDERS = Set.of("ExternalContext", "Faces", "HttpServletResponse");

    @Test
    void onlyOneClassSendsABrowserOn() {
        assertThat(Code.shipped().stream()
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .filter(RedirectsTest::redirects)
                        .map(call -> call.getOriginOwner().getName())
                        .collect(Collectors.toSet()))
                // Who is not signed in is sent to the login, to a new password or to a locked screen: pages that are
                // named in SignInMechanism.
                .containsExactlyInAnyOrder("weijie.web.Onward", "weijie.identity.Detours");
    }

    private static boolean redirects(JavaMethodCall call) {
        return (call.getName().equals("redirect") || call.getName().equals("sendRedirect"))
                && SENDERS.contains(call.getTargetOwner().getSimpleName());
    }
}
