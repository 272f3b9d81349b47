package weijie.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import weijie.shared.Duty;
import weijie.shared.Refusal;
import weijie.shared.Weighty;

/**
 * Lets a desk's method through only for the roles it names; before the transaction begins, so that a no costs nothing. Whoever is told
 * that something is not theirs to do or to see is noted, once for what they asked at the door, whatever desks that went through.
 */
@Duty
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class DutyInterceptor {

    @Inject
    CurrentUser caller;

    /** So long a proof counts for further weighty acts. */
    private static final Duration PROOF_COUNTS = Duration.ofMinutes(15);

    @Inject
    RefusedCalls refused;

    @Inject
    SignInDesk proofs;

    private static final ThreadLocal<Boolean> INSIDE = ThreadLocal.withInitial(() -> false);

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        boolean inside = INSIDE.get();
        INSIDE.set(true);
        try {
            demand(dutyOf(call.getMethod()), caller);
            refuseWritingWhileLooking(call.getMethod());
            demandProof(call.getMethod());
            return call.proceed();
        } catch (Refusal no) {
            if (!inside && caller.isSignedIn()) {
                refused.note(caller.userName(), call.getMethod(), no);
            }
            throw no;
        } finally {
            if (!inside) {
                INSIDE.remove();
            }
        }
    }

    /** Pages answer an administrator who looks at them as somebody else; what returns nothing was no question. */
    void refuseWritingWhileLooking(Method method) {
        Refusal.unless(!caller.isViewed() || method.getReturnType() != void.class, Refusal.Kind.CONFLICT, "AU-980");
    }

    void demandProof(Method method) {
        if (method.isAnnotationPresent(Weighty.class)) {
            caller.provenBySession()
                    .ifPresent(session ->
                            Refusal.unless(proofs.isProven(session, PROOF_COUNTS), Refusal.Kind.CONFLICT, "AU-970"));
        }
    }

    static Duty dutyOf(Method method) {
        Duty onMethod = method.getAnnotation(Duty.class);
        return onMethod != null ? onMethod : method.getDeclaringClass().getAnnotation(Duty.class);
    }

    static void demand(Duty duty, CurrentUser caller) {
        if (!caller.isSignedIn()) {
            throw Refusal.forbidden("AU-904");
        }
        if (duty != null
                && duty.value().length > 0
                && Arrays.stream(duty.value()).noneMatch(caller::has)) {
            throw Refusal.forbidden("AU-905");
        }
    }
}
