package weijie.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import weijie.shared.Duty;
import weijie.shared.Refusal;

/** Lets a desk's method through only for the roles it names; before the transaction begins, so that a no costs nothing. */
@Duty
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class DutyInterceptor {

    @Inject
    CurrentUser caller;

    @Inject
    RefusedCalls refused;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        try {
            demand(dutyOf(call.getMethod()), caller);
        } catch (Refusal no) {
            if (caller.isSignedIn()) {
                refused.note(caller.userName(), call.getMethod());
            }
            throw no;
        }
        return call.proceed();
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
