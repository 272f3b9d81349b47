package weijie.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Listing;
import weijie.shared.Refusal;
import weijie.shared.Registration;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.shared.Typed;

/** Where outlets are registered, put to a centre, suspended and looked up; everybody sees those in their own scope. */
@ApplicationScoped
public class OutletDesk {

    @Inject
    ServiceCentres centres;

    @Inject
    Outlets outlets;

    @Inject
    OutletAssignments assignments;

    @Inject
    Regions regions;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Change> changes;

    @Transactional
    @Duty
    public Listing<OutletRow> list(NetworkCriteria criteria, Slice slice) {
        return outlets.list(criteria, LocalDate.now(clock), Scope.of(caller), slice);
    }

    /** An outlet in the caller's scope, with the centre it belongs to today. */
    @Transactional
    @Duty
    public OutletRow find(String code) {
        return outlets.row(code, LocalDate.now(clock), Scope.of(caller))
                .orElseThrow(() -> Refusal.notFound("OU-859", code));
    }

    @Transactional
    @Duty
    public List<AssignmentRow> assignmentsOf(String outletCode) {
        return assignments.historyOf(find(outletCode).id());
    }

    /** Adds an outlet whose code is not taken yet. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public void add(OutletEntry entry) {
        String code = Typed.required("code", entry.code(), 20);
        Refusal.unless(outlets.byCode(code).isEmpty(), Refusal.Kind.CONFLICT, "OU-854", code);
        register(List.of(entry)).get(0).orThrow();
    }

    /** Stores all entries but the refused ones and tells for each what became of it, in order. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public List<Registration> register(List<OutletEntry> entries) {
        OutletRegister register = outletRegister(new OutletRegister.Sink() {
            @Override
            public void add(Outlet outlet, ServiceCentre centre, LocalDate from) {
                outlets.add(outlet);
                assignments.add(new OutletAssignment(outlet.id(), centre.id(), from));
                changes.fire(Change.added(ChangeKind.OUTLET, outlet.code(), outlet.facts()));
                changes.fire(assigned(outlet, Map.of(), centre, from));
            }

            @Override
            public void change(Outlet outlet, OutletEntry entry) {
                describe(outlet, entry);
            }

            @Override
            public void move(Outlet outlet, ServiceCentre centre, LocalDate from) {
                reassign(outlet, centre, from);
            }
        });
        return entries.stream().map(register::take).toList();
    }

    /** What {@link #register} would do; nothing is stored. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public List<Registration> check(List<OutletEntry> entries) {
        OutletRegister register = outletRegister(OutletRegister.Sink.NONE);
        return entries.stream().map(register::take).toList();
    }

    private OutletRegister outletRegister(OutletRegister.Sink sink) {
        return new OutletRegister(
                regions.byCode(),
                centres.byCode(),
                outlets.byCode(),
                assignments.byOutlet(),
                LocalDate.now(clock),
                sink);
    }

    /** Everything about the outlet becomes as typed, what was left empty included; its centre stays as it is. */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.CENTRE_CLERK})
    public void change(String code, OutletEntry typed, int version) {
        OutletRow row = find(code);
        Outlet outlet = outlets.lock(row.id()).orElseThrow(() -> Refusal.notFound("OU-859", code));
        Typed.sameVersion(version, outlet.version());
        describe(outlet, OutletRegister.checked(typed.of(row.centreCode()), regions.byCode()));
    }

    private void describe(Outlet outlet, OutletEntry entry) {
        Map<String, String> before = outlet.facts();
        outlet.describe(entry);
        changes.fire(Change.of(ChangeKind.OUTLET, outlet.code(), "CHANGE", before, outlet.facts()));
    }

    /** From this day on the outlet belongs to another centre; the slice before ends the day before. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public void assign(String outletCode, String centreCode, LocalDate from) {
        Typed.required("assignedFrom", from);
        Outlet outlet = outlets.byCode(outletCode)
                .flatMap(found -> outlets.lock(found.id()))
                .orElseThrow(() -> Refusal.notFound("OU-859", outletCode));
        ServiceCentre centre = centres.byCode(Typed.required("centreCode", centreCode, 20))
                .orElseThrow(() -> Refusal.invalidField("centreCode", "OU-864", centreCode));
        reassign(outlet, centre, from);
    }

    private void reassign(Outlet outlet, ServiceCentre centre, LocalDate from) {
        List<OutletAssignment> slices = new ArrayList<>(assignments.of(outlet.id()));
        Map<String, String> before = Map.of();
        if (!slices.isEmpty()) {
            OutletAssignment last = slices.get(slices.size() - 1);
            before = facts(centres.find(last.centreId()), last.validity().from());
            LocalDate begun = last.validity().from();
            Refusal.unless(!from.isBefore(begun), Refusal.Kind.CONFLICT, "OU-865", outlet.code(), begun);
            if (from.equals(begun)) {
                last.correct(centre.id());
                changes.fire(assigned(outlet, before, centre, from));
                return;
            }
            Refusal.unless(
                    last.centreId() != centre.id() || !last.validity().contains(from),
                    Refusal.Kind.CONFLICT,
                    "OU-869",
                    outlet.code(),
                    centre.name());
            if (last.validity().contains(from)) {
                last.endOn(from.minusDays(1));
            }
        }
        assignments.add(new OutletAssignment(outlet.id(), centre.id(), from));
        changes.fire(assigned(outlet, before, centre, from));
    }

    private static Change assigned(Outlet outlet, Map<String, String> before, ServiceCentre centre, LocalDate from) {
        return Change.of(ChangeKind.OUTLET, outlet.code(), "ASSIGN", before, facts(Optional.of(centre), from));
    }

    private static Map<String, String> facts(Optional<ServiceCentre> centre, LocalDate from) {
        return Change.facts("centreCode", centre.map(ServiceCentre::code).orElse(null), "assignedFrom", from);
    }

    /** From this day on the outlet takes no repairs. */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_DIRECTOR})
    public void suspend(String code, LocalDate from, String reason, int version) {
        Outlet outlet = suspendable(code, version);
        Map<String, String> before = outlet.suspension();
        outlet.suspend(Typed.required("suspendedFrom", from), Typed.required("suspensionReason", reason, 200));
        changes.fire(Change.of(ChangeKind.OUTLET, code, "SUSPEND", before, outlet.suspension()));
    }

    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_DIRECTOR})
    public void resume(String code, int version) {
        Outlet outlet = suspendable(code, version);
        Map<String, String> before = outlet.suspension();
        outlet.resume();
        changes.fire(Change.of(ChangeKind.OUTLET, code, "RESUME", before, outlet.suspension()));
    }

    private Outlet suspendable(String code, int version) {
        Outlet outlet = outlets.byCode(code)
                .flatMap(found -> outlets.lock(found.id()))
                .orElseThrow(() -> Refusal.notFound("OU-859", code));
        Typed.sameVersion(version, outlet.version());
        return outlet;
    }
}
