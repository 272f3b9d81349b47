package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import weijie.shared.Refusal;

/** The proof that a request of a program carries itself: a name and password, or a key, in the header {@code Authorization}. */
@ApplicationScoped
class CarriedProof {

    /** The header in which a request with a name and a password gives the code of the second step. */
    private static final String CODE_HEADER = "Weijie-Code";

    @Inject
    IdentityStoreHandler stores;

    @Inject
    SignedIn signedIn;

    @Inject
    Accounts accounts;

    @Inject
    SignInDesk desk;

    @Inject
    SecondStepDesk steps;

    /**
     * Whose proof this is.
     *
     * @throws Refusal {@code AU-902} for a name and password that are not right, {@code AU-908} for a key that is none, {@code AU-904} for
     *     another kind of proof
     */
    Account owner(String header) {
        int space = header.indexOf(' ');
        String scheme = space < 0 ? header : header.substring(0, space);
        String proof = space < 0 ? "" : header.substring(space + 1).strip();
        if (scheme.equalsIgnoreCase("Basic")) {
            return byPassword(proof);
        }
        if (isKey(header)) {
            return desk.key(proof)
                    .flatMap(key -> accounts.find(key.userName()).map(owner -> owner.limitedTo(key.roles())))
                    .filter(account -> !account.roles().isEmpty())
                    .orElseThrow(() -> Refusal.forbidden("AU-908"));
        }
        throw Refusal.forbidden("AU-904");
    }

    static boolean isKey(String header) {
        return header.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length());
    }

    private Account byPassword(String proof) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(proof), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw Refusal.forbidden("AU-902");
        }
        int colon = pair.indexOf(':');
        if (colon < 0) {
            throw Refusal.forbidden("AU-902");
        }
        stores.validate(new UsernamePasswordCredential(pair.substring(0, colon), pair.substring(colon + 1)));
        return signedIn.account().orElseThrow(() -> signedIn.refusal().orElseGet(() -> Refusal.forbidden("AU-902")));
    }

    /**
     * With a name and a password alone, an account with a second factor only reads: a change wants a code too, which is good for one
     * request, or a key. Nor does an account that has not set up the factor that the policy wants change anything but that.
     *
     * @throws Refusal AU-968 without a code, AU-960 and AU-961 for a wrong one, AU-969 where the factor is still to be set up
     */
    void demandCode(Account account, HttpServletRequest request) {
        String method = request.getMethod();
        if (method.equals("GET") || method.equals("HEAD")) {
            return;
        }
        if (steps.isEnrolled(account.userName())) {
            String code = request.getHeader(CODE_HEADER);
            if (code == null) {
                throw Refusal.forbidden("AU-968");
            }
            steps.judge(account.userName(), code).ifPresent(wrong -> {
                throw wrong;
            });
        } else if (steps.isDemanded(account) && !setsUpSignIn(request)) {
            throw Refusal.forbidden("AU-969");
        }
    }

    /** What somebody who has not set up the second factor does first: a password of their own, then the factor. */
    private static boolean setsUpSignIn(HttpServletRequest request) {
        String path = MappedPath.of(request);
        return path.equals(SignInMechanism.API + "/me/password")
                || path.startsWith(SignInMechanism.API + "/me/second-factor");
    }
}
