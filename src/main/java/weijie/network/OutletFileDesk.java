package weijie.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.DateRange;
import weijie.shared.Duty;
import weijie.shared.Refusal;
import weijie.shared.RepairLevel;
import weijie.shared.Role;
import weijie.shared.Typed;

/** Where an outlet's file is kept: its contracts, what it is authorised to repair, and who repairs there. */
@ApplicationScoped
public class OutletFileDesk {

    private static final int SHOWN_HEAD = 3;
    private static final int SHOWN_TAIL = 4;

    @Inject
    Outlets outlets;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Change> changes;

    @Transactional
    @Duty
    public List<ContractRow> contractsOf(String outletCode) {
        return outlets.contractsOf(outlet(outletCode)).stream()
                .map(contract -> new ContractRow(
                        contract.id(),
                        contract.contractNo(),
                        contract.invoicing(),
                        contract.validity().from(),
                        contract.validity().to()))
                .toList();
    }

    @Transactional
    @Duty
    public List<AuthorisationRow> authorisationsOf(String outletCode) {
        return outlets.authorisationsOf(outlet(outletCode)).stream()
                .map(allowed -> new AuthorisationRow(
                        allowed.id(),
                        allowed.categoryCode(),
                        allowed.highestLevel(),
                        allowed.validity().from(),
                        allowed.validity().to()))
                .toList();
    }

    @Transactional
    @Duty
    public List<TechnicianRow> techniciansOf(String outletCode) {
        return outlets.techniciansOf(outlet(outletCode)).stream()
                .map(technician -> new TechnicianRow(
                        technician.id(),
                        technician.name(),
                        technician.phone().map(OutletFileDesk::masked).orElse(null),
                        technician.active().from(),
                        technician.active().to()))
                .toList();
    }

    private static String masked(String phone) {
        int hidden = phone.length() - SHOWN_HEAD - SHOWN_TAIL;
        return hidden <= 0
                ? "*".repeat(phone.length())
                : phone.substring(0, SHOWN_HEAD) + "*".repeat(hidden) + phone.substring(SHOWN_HEAD + hidden);
    }

    /** Two contracts of one outlet never run at the same time, so that it is always clear who invoices (G15). */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public void addContract(
            String outletCode, String contractNo, Invoicing invoicing, LocalDate validFrom, LocalDate validTo) {
        long outletId = lock(outletCode);
        String no = Typed.required("contractNo", contractNo, 40);
        Typed.required("invoicing", invoicing);
        DateRange validity = range(validFrom, validTo);
        if (outlets.contract(no).isPresent()) {
            throw Refusal.invalidField("contractNo", "OU-876", no);
        }
        for (Contract other : outlets.contractsOf(outletId)) {
            Refusal.unless(
                    !other.validity().overlaps(validity),
                    Refusal.Kind.CONFLICT,
                    "OU-875",
                    other.contractNo(),
                    other.validity().from());
        }
        Contract contract = new Contract(outletId, no, invoicing, validity);
        outlets.add(contract);
        changes.fire(Change.added(ChangeKind.CONTRACT, outletCode, contract.facts()));
    }

    /** The contract ends with this day. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public void endContract(String outletCode, long contractId, LocalDate lastDay) {
        Contract contract = kept(Contract.class, contractId, outletCode, Contract::outletId);
        Typed.order("validTo", contract.validity().from(), Typed.required("validTo", lastDay));
        Map<String, String> before = contract.facts();
        contract.endOn(lastDay);
        changes.fire(Change.of(ChangeKind.CONTRACT, outletCode, "END", before, contract.facts()));
    }

    /** From now on the outlet may repair this category up to this level; with the first one, nothing else any more. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public void authorise(
            String outletCode, String categoryCode, RepairLevel highestLevel, LocalDate validFrom, LocalDate validTo) {
        long outletId = lock(outletCode);
        String category = Typed.required("categoryCode", categoryCode, 10);
        Typed.required("highestLevel", highestLevel);
        DateRange validity = range(validFrom, validTo);
        for (Authorisation other : outlets.authorisationsOf(outletId)) {
            Refusal.unless(
                    !other.categoryCode().equals(category) || !other.validity().overlaps(validity),
                    Refusal.Kind.CONFLICT,
                    "OU-877",
                    category,
                    other.validity().from());
        }
        Authorisation authorisation = new Authorisation(outletId, category, highestLevel, validity);
        outlets.add(authorisation);
        changes.fire(Change.added(ChangeKind.AUTHORISATION, outletCode, authorisation.facts()));
    }

    /** The authorisation ends with this day. */
    @Transactional
    @Duty(Role.HQ_ADMIN)
    public void endAuthorisation(String outletCode, long authorisationId, LocalDate lastDay) {
        Authorisation authorisation = kept(Authorisation.class, authorisationId, outletCode, Authorisation::outletId);
        Typed.order("validTo", authorisation.validity().from(), Typed.required("validTo", lastDay));
        Map<String, String> before = authorisation.facts();
        authorisation.endOn(lastDay);
        changes.fire(Change.of(ChangeKind.AUTHORISATION, outletCode, "END", before, authorisation.facts()));
    }

    @Transactional
    @Duty({Role.HQ_ADMIN, Role.CENTRE_CLERK, Role.OUTLET_CLERK})
    public void addTechnician(String outletCode, String name, String phone, LocalDate activeFrom) {
        Technician technician = new Technician(
                lock(outletCode),
                Typed.required("name", name, 60),
                Typed.optional("phone", phone, 30),
                Typed.required("activeFrom", activeFrom));
        outlets.add(technician);
        changes.fire(Change.added(ChangeKind.TECHNICIAN, outletCode, technician.facts()));
    }

    /** The technician repairs there until this day. */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.CENTRE_CLERK, Role.OUTLET_CLERK})
    public void leave(String outletCode, long technicianId, LocalDate lastDay) {
        Technician technician = kept(Technician.class, technicianId, outletCode, Technician::outletId);
        Typed.order("activeTo", technician.active().from(), Typed.required("activeTo", lastDay));
        Map<String, String> before = technician.facts();
        technician.leaveOn(lastDay);
        changes.fire(Change.of(ChangeKind.TECHNICIAN, outletCode, "LEAVE", before, technician.facts()));
    }

    private static DateRange range(LocalDate from, LocalDate to) {
        Typed.order("validTo", Typed.required("validFrom", from), to);
        return new DateRange(from, to);
    }

    private long outlet(String code) {
        return outlets.row(code, LocalDate.now(clock), Scope.of(caller))
                .orElseThrow(() -> Refusal.notFound("OU-859", code))
                .id();
    }

    /** The outlet in scope, locked so that two people cannot add overlapping things at once. */
    private long lock(String code) {
        long id = outlet(code);
        outlets.lock(id);
        return id;
    }

    private <T> T kept(Class<T> kind, long id, String outletCode, java.util.function.ToLongFunction<T> owner) {
        long outletId = lock(outletCode);
        return outlets.kept(kind, id)
                .filter(found -> owner.applyAsLong(found) == outletId)
                .orElseThrow(() -> Refusal.notFound("OU-855"));
    }
}
