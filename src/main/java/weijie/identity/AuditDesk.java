package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import weijie.shared.Duty;
import weijie.shared.Listing;
import weijie.shared.Reference;
import weijie.shared.Role;
import weijie.shared.Slice;

/** Where the audit log is read; nobody changes it. */
@ApplicationScoped
public class AuditDesk {

    @Inject
    AuditTrail audit;

    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_DIRECTOR})
    public Listing<AuditRow> list(AuditCriteria criteria, Slice slice) {
        return audit.list(criteria, slice);
    }

    /** The kinds of record and the verbs that the log knows by now. */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_DIRECTOR})
    public AuditChoices choices() {
        return audit.choices();
    }

    /** Notes that somebody took what a page shows away as a file. */
    @Transactional
    @Duty
    public void exported(String file) {
        audit.note(new Reference("PAGE", file), "EXPORT");
    }
}
