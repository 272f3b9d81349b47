package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.Reference;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Weighty;

/** Where an administrator begins to look at the pages as somebody else sees them; while it lasts the browser only reads. */
@ApplicationScoped
public class ViewDesk {

    @Inject
    Accounts accounts;

    @Inject
    AuditTrail audit;

    @Inject
    Caller caller;

    /** @throws Refusal AU-910 for an account that is not there or closed, AU-981 for one's own */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    @Weighty
    public ViewedAs asPerson(String userName) {
        Account seen = accounts.find(userName).orElseThrow(() -> Refusal.notFound("AU-910", userName));
        Refusal.unless(!seen.userName().equals(caller.userName()), Refusal.Kind.CONFLICT, "AU-981");
        audit.note(new Reference(SignInDesk.KIND, seen.userName()), "VIEW_AS");
        return new ViewedAs(seen.userName(), null);
    }

    /** @throws Refusal AU-982 for a role that sees only its own place, so that a person must be named */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    @Weighty
    public ViewedAs asRole(Role role) {
        Refusal.unless(role != null && role.isHeadquarters(), Refusal.Kind.INVALID, "AU-982");
        audit.changed(
                new Reference(SignInDesk.KIND, caller.userName()), "VIEW_AS", Map.of(), Map.of("roles", role.name()));
        return new ViewedAs(null, role);
    }

    /** Notes the end of it. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public void end() {
        audit.note(new Reference(SignInDesk.KIND, caller.userName()), "VIEW_END");
    }
}
