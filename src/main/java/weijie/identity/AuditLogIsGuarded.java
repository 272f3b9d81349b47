package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.shared.Invariant;

/**
 * The database itself refuses to change or delete a line of the audit log: the application's account has no right to, or, where one
 * account does everything, triggers refuse it.
 */
@ApplicationScoped
public class AuditLogIsGuarded implements Invariant {

    private static final int TRIGGERS = 2;

    @Inject
    AuditTrail audit;

    @Override
    public String code() {
        return "AUDIT_APPEND_ONLY";
    }

    @Override
    public Finding check() {
        if (audit.rightsToHarm() == 0) {
            return new Finding(TRIGGERS, 0, "");
        }
        long found = audit.guards();
        return new Finding(TRIGGERS, TRIGGERS - found, found == TRIGGERS ? "" : "audit_entry");
    }
}
