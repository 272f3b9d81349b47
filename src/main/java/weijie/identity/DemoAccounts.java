package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import weijie.shared.Role;
import weijie.shared.Texts;

/**
 * The accounts of the demonstration, all with one published password; they exist only when demo data was asked for. Headquarters'
 * are made at the start, a centre's or an outlet's when somebody first signs in with its code.
 */
@ApplicationScoped
public class DemoAccounts {

    /** The published password. */
    public static final String PASSWORD = "Weijie-Demo-2026";

    private static final String CENTRE = "centre.";
    private static final String OUTLET = "outlet.";

    /** Headquarters' accounts and their roles. */
    static final Map<String, Role> HEADQUARTERS = Map.of(
            "hq.admin", Role.HQ_ADMIN,
            "hq.reviewer", Role.HQ_REVIEWER,
            "hq.reviewer2", Role.HQ_REVIEWER,
            "hq.parts", Role.HQ_PARTS,
            "hq.inspector", Role.HQ_INSPECTOR,
            "hq.accounts", Role.HQ_ACCOUNTS,
            "hq.accounts2", Role.HQ_ACCOUNTS,
            "hq.director", Role.HQ_DIRECTOR);

    @Inject
    SignInDesk desk;

    @Inject
    Hashing hashing;

    @Inject
    @ConfigProperty(name = "WEIJIE_DEMO", defaultValue = "false")
    boolean demo;

    /** Whether demo data was asked for, so that the login page may show the accounts. */
    public boolean isOffered() {
        return demo;
    }

    /** The account of a centre or outlet that has none yet, for whoever knows the published password. */
    Optional<Account> createFor(String userName, String password) {
        return PASSWORD.equals(password) ? whoWouldBe(userName).map(this::create) : Optional.empty();
    }

    /** Who would sign in with this name: papers of the demonstration are by people who never did. */
    Optional<User> whoWouldBe(String userName) {
        if (!demo) {
            return Optional.empty();
        }
        return userName.startsWith(CENTRE)
                ? desk.forCentre(userName.substring(CENTRE.length()))
                : userName.startsWith(OUTLET) ? desk.forOutlet(userName.substring(OUTLET.length())) : Optional.empty();
    }

    private Account create(User user) {
        try {
            return desk.createAccount(user, hashing.hash(PASSWORD), false, true);
        } catch (RuntimeException e) {
            // Somebody else may have signed in with this code for the first time at the same moment, and was first.
            return desk.usable(user.userName()).orElseThrow(() -> e);
        }
    }

    /** The role's Chinese name, numbered where two people have it. */
    private static String shownName(String userName, Role role) {
        String number = userName.endsWith("2") ? " 2" : "";
        return Texts.chinese().get("role." + role) + number;
    }

    void createHeadquarters() {
        HEADQUARTERS.forEach((name, role) -> {
            if (desk.usable(name).isEmpty()) {
                desk.createAccount(
                        desk.forHeadquarters(name, shownName(name, role), Set.of(role)),
                        hashing.hash(PASSWORD),
                        false,
                        true);
            }
        });
    }
}
