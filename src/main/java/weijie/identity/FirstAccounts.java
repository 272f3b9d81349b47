package weijie.identity;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import weijie.shared.Role;

/** Makes sure that somebody can sign in: the demo accounts, or the first administrator. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstAccounts {

    private static final Logger CONSOLE = Logger.getLogger(FirstAccounts.class.getName());
    private static final String ADMINISTRATOR = "admin";

    @Inject
    SignInDesk desk;

    @Inject
    DemoAccounts demoAccounts;

    @Inject
    @ConfigProperty(name = "WEIJIE_ADMIN_PASSWORD")
    Optional<String> given;

    @PostConstruct
    void create() {
        if (demoAccounts.isOffered()) {
            demoAccounts.createHeadquarters();
        }
        boolean wanted = !desk.hasAdministrator() || demoAccounts.isOffered() && given.isPresent();
        if (wanted && !desk.exists(ADMINISTRATOR)) {
            createAdministrator();
        }
    }

    private void createAdministrator() {
        String password = given.orElseGet(Password::oneTime);
        desk.createAccount(
                desk.forHeadquarters(ADMINISTRATOR, ADMINISTRATOR, Set.of(Role.HQ_ADMIN)),
                Password.hash(password),
                given.isEmpty(),
                false);
        if (given.isEmpty()) {
            CONSOLE.log(
                    Level.WARNING,
                    "First administrator: sign in as \"admin\" with the one-time password {0} and choose your own."
                            + " It is shown only this once.",
                    password);
        }
    }
}
