package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.time.Duration;
import weijie.shared.Allowance;
import weijie.shared.Refusal;

/**
 * Has it noted in the audit log who was refused what: for want of a role, or because it is not there or not theirs, which nobody is told
 * apart. The same no to the same person at the same place is noted once a minute, with what was asked for first.
 */
@ApplicationScoped
class RefusedCalls {

    private final Allowance once = new Allowance(1, Duration.ofMinutes(1));

    @Inject
    SignInDesk desk;

    void note(String userName, Method method, Refusal no) {
        boolean noted = no.kind() == Refusal.Kind.FORBIDDEN || no.kind() == Refusal.Kind.NOT_FOUND;
        String what = method.getDeclaringClass().getSimpleName() + '.' + method.getName();
        if (noted && once.take(userName + ' ' + what + ' ' + no.kind())) {
            desk.refused(what, no);
        }
    }
}
