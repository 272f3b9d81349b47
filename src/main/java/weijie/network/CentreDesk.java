package weijie.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Listing;
import weijie.shared.Refusal;
import weijie.shared.Registration;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.shared.Typed;

/** Where service centres are registered and looked up; everybody sees those in their own scope. */
@ApplicationScoped
public class CentreDesk {

    @Inject
    ServiceCentres centres;

    @Inject
    Regions regions;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Transactional
    @Duty
    public Listing<CentreRow> list(NetworkCriteria criteria, Slice slice) {
        return centres.list(criteria, Scope.of(caller), slice);
    }

    /** A centre in the caller's scope. */
    @Transactional
    @Duty
    public CentreRow find(String code) {
        return centres.row(code, Scope.of(caller)).orElseThrow(() -> Refusal.notFound("OU-858", code));
    }

    /** Adds a centre whose code is not taken yet. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public void add(CentreEntry entry) {
        String code = Typed.required("code", entry.code(), 20);
        Refusal.unless(centres.byCode(code).isEmpty(), Refusal.Kind.CONFLICT, "OU-854", code);
        register(List.of(entry)).get(0).orThrow();
    }

    /** Stores all entries but the refused ones and tells for each what became of it, in order. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public List<Registration> register(List<CentreEntry> entries) {
        CentreRegister register = new CentreRegister(regions.byCode(), centres.byCode(), new CentreRegister.Sink() {
            @Override
            public void add(ServiceCentre centre) {
                centres.add(centre);
                changes.fire(Change.added(ChangeKind.CENTRE, centre.code(), centre.facts()));
            }

            @Override
            public void change(ServiceCentre centre, CentreEntry entry) {
                describe(centre, entry);
            }
        });
        return entries.stream().map(register::take).toList();
    }

    /** What {@link #register} would do; nothing is stored. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public List<Registration> check(List<CentreEntry> entries) {
        CentreRegister register = new CentreRegister(regions.byCode(), centres.byCode(), CentreRegister.Sink.NONE);
        return entries.stream().map(register::take).toList();
    }

    /** Everything about the centre becomes as typed, what was left empty included. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public void change(String code, CentreEntry typed, int version) {
        ServiceCentre centre = centres.byCode(code).orElseThrow(() -> Refusal.notFound("OU-858", code));
        Typed.sameVersion(version, centre.version());
        describe(centre, CentreRegister.checked(typed, regions.byCode()));
    }

    private void describe(ServiceCentre centre, CentreEntry entry) {
        Map<String, String> before = centre.facts();
        centre.describe(entry);
        changes.fire(Change.of(ChangeKind.CENTRE, centre.code(), "CHANGE", before, centre.facts()));
    }
}
