package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.shared.Names;

/** The names that people have in their accounts; those of the demonstration have theirs before they first sign in. */
@ApplicationScoped
class NamesOfAccounts implements Names {

    @Inject
    Users users;

    @Inject
    DemoAccounts demonstration;

    @Override
    public String of(String userName) {
        return users.byName(userName)
                .or(() -> demonstration.whoWouldBe(userName))
                .map(users::called)
                .orElse(userName);
    }
}
