package weijie.door;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Stands before the way in, which the container asks of every request before any filter: looks at how the request is written, by what
 * name it asks and what sent it, and shows the sign-in the client instead of the proxy. It reads no body and no parameter.
 */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
public abstract class Doorstep implements HttpAuthenticationMechanism {

    @Inject
    @Delegate
    @Any
    HttpAuthenticationMechanism wayIn;

    @Inject
    DoorSettings settings;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        Optional<Turned> turned = settings.admission().judge(Knock.of(request));
        if (turned.isEmpty()) {
            return wayIn.validateRequest(new Visitor(request, settings.proxies()), response, context);
        }
        try {
            turned.get().tell(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }
}
