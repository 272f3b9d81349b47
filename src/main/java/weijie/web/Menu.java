package weijie.web;

import static weijie.shared.Role.CENTRE_CLERK;
import static weijie.shared.Role.HQ_ACCOUNTS;
import static weijie.shared.Role.HQ_ADMIN;
import static weijie.shared.Role.HQ_DIRECTOR;
import static weijie.shared.Role.HQ_INSPECTOR;
import static weijie.shared.Role.HQ_PARTS;
import static weijie.shared.Role.HQ_REVIEWER;
import static weijie.shared.Role.OUTLET_CLERK;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import weijie.shared.Caller;
import weijie.shared.Role;

/** The menu: every list page of the product on one screen, and who sees it. The browser tests open each of them. */
@Named
@RequestScoped
public class Menu {

    private static final Set<Role> ALL = Set.of(Role.values());
    private static final Set<Role> HQ = Set.of(HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_INSPECTOR, HQ_ACCOUNTS, HQ_DIRECTOR);
    private static final Set<Role> HQ_AND_CENTRE =
            Set.of(HQ_ADMIN, HQ_REVIEWER, HQ_PARTS, HQ_INSPECTOR, HQ_ACCOUNTS, HQ_DIRECTOR, CENTRE_CLERK);
    private static final Set<Role> IMPORT = Set.of(HQ_ADMIN, HQ_REVIEWER, HQ_ACCOUNTS, CENTRE_CLERK);
    private static final Set<Role> REVIEW = Set.of(HQ_ADMIN, HQ_REVIEWER, HQ_DIRECTOR);
    private static final Set<Role> MONTH = Set.of(HQ_ADMIN, HQ_ACCOUNTS, HQ_DIRECTOR);
    private static final Set<Role> ESTIMATES = Set.of(HQ_ACCOUNTS, HQ_DIRECTOR);
    private static final Set<Role> STATEMENTS = Set.of(HQ_ADMIN, HQ_ACCOUNTS, HQ_DIRECTOR, CENTRE_CLERK);
    private static final Set<Role> CLAIMS = Set.of(HQ_ADMIN, HQ_ACCOUNTS, HQ_DIRECTOR, CENTRE_CLERK, OUTLET_CLERK);
    private static final Set<Role> OUR_MONEY = Set.of(CENTRE_CLERK, OUTLET_CLERK);
    private static final Set<Role> FEES = Set.of(OUTLET_CLERK);
    private static final Set<Role> FORECAST = Set.of(HQ_PARTS, HQ_DIRECTOR, CENTRE_CLERK);
    private static final Set<Role> AUDIT = Set.of(HQ_ADMIN, HQ_DIRECTOR);
    private static final Set<Role> ADMIN = Set.of(HQ_ADMIN);

    public static final List<MenuItem.Group> GROUPS = List.of(
            new MenuItem.Group("nav.work", List.of(new MenuItem("/home", "nav.home", "pi-home", ALL))),
            new MenuItem.Group(
                    "nav.repair",
                    List.of(
                            new MenuItem("/repair/list", "nav.orders", "pi-wrench", ALL),
                            new MenuItem("/importing/list", "nav.imports", "pi-upload", IMPORT),
                            new MenuItem("/repair/review", "nav.review", "pi-check-square", REVIEW),
                            new MenuItem("/anomaly/list", "nav.anomalies", "pi-search", REVIEW),
                            new MenuItem("/anomaly/calls", "nav.callbacks", "pi-phone", REVIEW))),
            new MenuItem.Group(
                    "nav.settlement",
                    List.of(
                            new MenuItem("/settlement/month", "nav.month", "pi-calculator", MONTH),
                            new MenuItem("/settlement/cockpit", "nav.cockpit", "pi-flag", HQ_AND_CENTRE),
                            new MenuItem("/settlement/outlooks", "nav.outlook", "pi-eye", HQ),
                            new MenuItem("/settlement/outlook", "nav.outlook", "pi-eye", OUR_MONEY),
                            new MenuItem("/settlement/list", "nav.statements", "pi-file-check", STATEMENTS),
                            new MenuItem("/settlement/disputes", "nav.disputes", "pi-comments", STATEMENTS),
                            new MenuItem("/settlement/penalties", "nav.penalties", "pi-ban", ALL),
                            new MenuItem("/settlement/adjustments", "nav.adjustments", "pi-file-edit", MONTH),
                            new MenuItem("/settlement/mine", "nav.fees", "pi-wallet", FEES),
                            new MenuItem("/settlement/rates", "nav.rates", "pi-tags", HQ_AND_CENTRE),
                            new MenuItem("/settlement/whatif", "nav.whatIf", "pi-chart-line", MONTH),
                            new MenuItem("/report/view", "nav.reports", "pi-chart-bar", HQ_AND_CENTRE),
                            new MenuItem("/report/accrual", "nav.accrual", "pi-hourglass", ESTIMATES))),
            new MenuItem.Group(
                    "nav.ledger",
                    List.of(
                            new MenuItem("/ledger/balances", "nav.balances", "pi-chart-bar", STATEMENTS),
                            new MenuItem("/ledger/entries", "nav.entries", "pi-book", STATEMENTS),
                            new MenuItem("/ledger/account", "nav.account", "pi-file", STATEMENTS),
                            new MenuItem("/payment/list", "nav.payments", "pi-money-bill", STATEMENTS),
                            new MenuItem("/collection/list", "nav.collections", "pi-flag", STATEMENTS),
                            new MenuItem("/payment/claims", "nav.claims", "pi-users", CLAIMS))),
            new MenuItem.Group(
                    "nav.stockroom",
                    List.of(
                            new MenuItem("/parts/requests", "nav.requests", "pi-inbox", ALL),
                            new MenuItem("/parts/issues", "nav.issues", "pi-truck", ALL),
                            new MenuItem("/parts/stock", "nav.stock", "pi-warehouse", ALL),
                            new MenuItem("/parts/bad-parts", "nav.badParts", "pi-replay", ALL),
                            new MenuItem("/parts/parcels", "nav.parcels", "pi-box", HQ_AND_CENTRE),
                            new MenuItem("/parts/movements", "nav.movements", "pi-arrow-right-arrow-left", ALL),
                            new MenuItem("/parts/takes", "nav.takes", "pi-list-check", ALL),
                            new MenuItem("/parts/accounts", "nav.partAccounts", "pi-check-square", ALL),
                            new MenuItem("/parts/floats", "nav.floats", "pi-chart-bar", ALL),
                            new MenuItem("/parts/month", "nav.stockMonth", "pi-calendar", HQ_AND_CENTRE),
                            new MenuItem("/parts/forecast", "nav.forecast", "pi-chart-line", FORECAST))),
            new MenuItem.Group(
                    "nav.network",
                    List.of(
                            new MenuItem("/network/coverage", "nav.coverage", "pi-map", HQ),
                            new MenuItem("/network/centres", "nav.centres", "pi-building", HQ),
                            new MenuItem("/network/outlets", "nav.outlets", "pi-shop", HQ_AND_CENTRE))),
            new MenuItem.Group(
                    "nav.catalog",
                    List.of(
                            new MenuItem("/catalog/categories", "nav.categories", "pi-box", HQ_AND_CENTRE),
                            new MenuItem("/catalog/models", "nav.models", "pi-desktop", HQ_AND_CENTRE),
                            new MenuItem("/catalog/faults", "nav.faults", "pi-exclamation-circle", HQ_AND_CENTRE),
                            new MenuItem("/catalog/parts", "nav.parts", "pi-cog", HQ_AND_CENTRE))),
            new MenuItem.Group(
                    "nav.policy",
                    List.of(
                            new MenuItem("/policy/terms", "nav.terms", "pi-sliders-h", HQ),
                            new MenuItem("/policy/words", "nav.words", "pi-book", HQ),
                            new MenuItem("/policy/calendar", "nav.calendar", "pi-calendar", HQ))),
            new MenuItem.Group(
                    "nav.system",
                    List.of(
                            new MenuItem("/users/list", "nav.users", "pi-users", ADMIN),
                            new MenuItem("/notice/announcements", "nav.announcements", "pi-megaphone", MONTH),
                            new MenuItem("/audit/list", "nav.audit", "pi-history", AUDIT),
                            new MenuItem("/users/sessions", "nav.sessions", "pi-id-card", ADMIN),
                            new MenuItem("/users/keys", "nav.keys", "pi-key", ADMIN))));

    @Inject
    Caller caller;

    /** The groups with at least one place for the person at hand. */
    public List<MenuItem.Group> getGroups() {
        return of(caller.roles());
    }

    /** Whether an address is for the person at hand: a place of the menu is for whoever has it there, any other page says so itself. */
    public boolean leadsTo(String address) {
        String page = address.replaceFirst("\\.xhtml.*$", "");
        return GROUPS.stream()
                .flatMap(group -> group.items().stream())
                .filter(item -> item.path().equals(page))
                .allMatch(item -> item.isFor(caller.roles()));
    }

    /** Whether this place is the one at hand, or the one whose folder the page at hand lies in. */
    public boolean isOpen(MenuItem item, String viewId) {
        return item.path().equals(place(viewId));
    }

    /** The place of a page: itself, or the place in its folder whose name is most like it, the list when none is. */
    static String place(String viewId) {
        String page = viewId.replaceFirst("\\.xhtml$", "");
        String folder = page.substring(0, page.lastIndexOf('/') + 1);
        String best = "";
        int most = -1;
        for (MenuItem.Group group : GROUPS) {
            for (MenuItem item : group.items()) {
                int alike = item.path().equals(page) ? Integer.MAX_VALUE : alike(item.path(), page);
                boolean near = folder.length() > 1 && item.path().startsWith(folder);
                if ((near || alike == Integer.MAX_VALUE)
                        && (alike > most || (alike == most && item.path().endsWith("/list")))) {
                    best = item.path();
                    most = alike;
                }
            }
        }
        return best;
    }

    private static int alike(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    /** The menu of somebody with these roles. */
    public static List<MenuItem.Group> of(Set<Role> roles) {
        return GROUPS.stream()
                .map(group -> new MenuItem.Group(
                        group.key(),
                        group.items().stream().filter(item -> item.isFor(roles)).toList()))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }
}
