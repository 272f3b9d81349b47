package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import weijie.shared.Caller;

/** Accounts as they stand at this moment, for work that is done for somebody who is not there. */
@ApplicationScoped
public class PresentAccounts {

    @Inject
    SignInDesk desk;

    /** The account with its rights of now; nothing when it is locked or gone. */
    public Optional<Caller> find(String userName) {
        return desk.usable(userName).map(Caller.class::cast);
    }
}
