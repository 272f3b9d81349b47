package weijie.identity;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.StartRefusal;
import weijie.shared.Texts;

/** Makes sure that somebody can sign in: the demo accounts, or the first administrator. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstAccounts {

    private static final String ADMINISTRATOR = "admin";

    @Inject
    SignInDesk desk;

    @Inject
    DemoAccounts demoAccounts;

    @Inject
    Hashing hashing;

    @Inject
    @ConfigProperty(name = "WEIJIE_ADMIN_PASSWORD")
    Optional<String> given;

    @PostConstruct
    void create() {
        hashing.warmUp();
        if (demoAccounts.isOffered()) {
            if (!desk.mayDemonstrate()) {
                throw StartRefusal.of("AU-933", null);
            }
            demoAccounts.createHeadquarters();
        }
        boolean wanted = !desk.hasAdministrator() || demoAccounts.isOffered() && given.isPresent();
        if (wanted && !desk.exists(ADMINISTRATOR)) {
            createAdministrator();
        }
    }

    private void createAdministrator() {
        String password = given.orElseGet(Password::oneTime);
        try {
            Password.check(password, ADMINISTRATOR);
        } catch (Refusal tooEasy) {
            throw StartRefusal.of("AU-932", tooEasy, Password.SHORTEST);
        }
        desk.createAccount(
                desk.forHeadquarters(ADMINISTRATOR, ADMINISTRATOR, Set.of(Role.HQ_ADMIN)),
                hashing.hash(password),
                given.isEmpty(),
                false);
        if (given.isEmpty()) {
            show(password);
        }
    }

    /** Straight to the console of the process and never to the log, where it would stay. */
    private static void show(String password) {
        PrintStream console = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        for (Texts texts : List.of(Texts.chinese(), Texts.english())) {
            console.println(texts.get("identity.console.first", ADMINISTRATOR, password));
        }
    }
}
