package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.OptionalLong;
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

    /** Whether an administrator looks at the pages as this person sees them. */
    public boolean isViewed() {
        return viewer().isPresent();
    }

    /** The one at the browser: the administrator who looks, else the caller. */
    public String actor() {
        return viewer().map(Account::userName).orElseGet(this::userName);
    }

    private Optional<Account> viewer() {
        try {
            return ActingAs.current().isPresent() ? Optional.empty() : signedIn.viewer();
        } catch (ContextNotActiveException outsideOfAnyRequest) {
            return Optional.empty();
        }
    }

    /** The session that is the only proof of who this is; nothing for work of the server and for a request with its own proof. */
    OptionalLong provenBySession() {
        try {
            return ActingAs.current().isPresent() ? OptionalLong.empty() : signedIn.provenBySession();
        } catch (ContextNotActiveException outsideOfAnyRequest) {
            return OptionalLong.empty();
        }
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
