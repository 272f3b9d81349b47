package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.shared.Names;

/** The names that people have in their accounts. */
@ApplicationScoped
class NamesOfAccounts implements Names {

    @Inject
    Users users;

    @Override
    public String of(String userName) {
        return users.byName(userName).map(User::displayName).orElse(userName);
    }
}
