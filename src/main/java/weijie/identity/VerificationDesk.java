package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import weijie.shared.Duty;
import weijie.shared.Invariant;
import weijie.shared.Role;

/** Where all invariants of all features are checked at once. */
@ApplicationScoped
public class VerificationDesk {

    @Inject
    @Any
    Instance<Invariant> invariants;

    /** Every invariant with its verdict, by code. */
    @Transactional
    @Duty({Role.HQ_DIRECTOR, Role.HQ_ACCOUNTS, Role.HQ_ADMIN})
    public List<InvariantRow> verify() {
        return invariants.stream()
                .map(one -> InvariantRow.of(one.code(), one.check()))
                .sorted(Comparator.comparing(InvariantRow::code))
                .toList();
    }
}
