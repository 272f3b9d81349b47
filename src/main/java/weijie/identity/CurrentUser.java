package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import weijie.shared.ActingAs;
import weijie.shared.Caller;
import weijie.shared.Role;

/** The one who is asking: whoever acts on this thread, else whoever is signed in for this request, else nobody with no rights. */
@Named("currentUser")
@ApplicationScoped
public class CurrentUser implements Caller {

    private static final Account NOBODY = new Account("nobody", "", Set.of(), null, null, "", false);

    @Inject
    SignedIn signedIn;

    private Caller caller() {
        return ActingAs.current().orElseGet(this::ofRequest);
    }

    private Caller ofRequest() {
        try {
            return signedIn.account().orElse(NOBODY);
        } catch (ContextNotActiveException outsideOfAnyRequest) {
            return NOBODY;
        }
    }

    /** Whether somebody is signed in at all. */
    public boolean isSignedIn() {
        return caller() != NOBODY;
    }

    /** Whether this person may go on only after choosing a new password. */
    public boolean isMustChangePassword() {
        return caller() instanceof Account account && account.mustChangePassword();
    }

    @Override
    public String userName() {
        return caller().userName();
    }

    @Override
    public String displayName() {
        return caller().displayName();
    }

    @Override
    public Set<Role> roles() {
        return caller().roles();
    }

    @Override
    public Optional<Long> centreId() {
        return caller().centreId();
    }

    @Override
    public Optional<Long> outletId() {
        return caller().outletId();
    }
}
