package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Lets Arquillian's servlet in, which asks for a test to be run inside the container; it exists only in the tests' deployment. */
@ApplicationScoped
@Specializes
public class OpenToTestRunner extends SignInMechanism {

    private static final String RUNNER = "/ArquillianServletRunner";

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        return request.getRequestURI().startsWith(RUNNER)
                ? context.doNothing()
                : super.validateRequest(request, response, context);
    }
}
