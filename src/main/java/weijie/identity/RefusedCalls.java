package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.time.Duration;
import weijie.shared.Allowance;

/** Has it noted in the audit log who was refused what for want of a role: the same no to the same person once a minute. */
@ApplicationScoped
class RefusedCalls {

    private final Allowance once = new Allowance(1, Duration.ofMinutes(1));

    @Inject
    SignInDesk desk;

    void note(String userName, Method method) {
        String what = method.getDeclaringClass().getSimpleName() + '.' + method.getName();
        if (once.take(userName + ' ' + what)) {
            desk.refused(what);
        }
    }
}
