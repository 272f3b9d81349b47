package weijie.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import weijie.shared.Change;
import weijie.shared.Remembered;

/** Where a view of the whole network is taken. */
@ApplicationScoped
public class NetworkSnapshots {

    private final Remembered<NetworkSnapshot> latest = new Remembered<>(Duration.ofSeconds(10), this::load);

    @Inject
    ServiceCentres centres;

    @Inject
    Outlets outlets;

    @Inject
    OutletAssignments assignments;

    /** The network as it stands now, the running transaction's own changes included. */
    public NetworkSnapshot load() {
        Map<Long, List<OutletAssignment>> assigned = assignments.byOutlet();
        Map<Long, List<Contract>> contracts = outlets.contracts();
        Map<Long, List<Authorisation>> authorisations = outlets.authorisations();
        Map<Long, List<Technician>> technicians = outlets.technicians();
        return new NetworkSnapshot(
                centres.snapshot(),
                outlets.all().stream()
                        .map(outlet -> new NetworkSnapshot.OutletView(
                                outlet.id(),
                                outlet.code(),
                                outlet.name(),
                                outlet.provinceCode(),
                                outlet.cityCode().orElse(null),
                                outlet.suspendedFrom().orElse(null),
                                assigned.getOrDefault(outlet.id(), List.of()).stream()
                                        .map(a -> new NetworkSnapshot.Assigned(a.centreId(), a.validity()))
                                        .toList(),
                                contracts.getOrDefault(outlet.id(), List.of()).stream()
                                        .map(Contract::validity)
                                        .toList(),
                                authorisations.getOrDefault(outlet.id(), List.of()).stream()
                                        .map(a -> new NetworkSnapshot.Authorised(
                                                a.categoryCode(), a.highestLevel(), a.validity()))
                                        .toList(),
                                technicians.getOrDefault(outlet.id(), List.of()).stream()
                                        .map(Technician::active)
                                        .toList()))
                        .toList());
    }

    /** A view at most a few seconds old, for a page that checks while somebody types. */
    public NetworkSnapshot latest() {
        return latest.get();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) Change changed) {
        if (ChangeKind.IN_VIEW.contains(changed.about().kind())) {
            latest.forget();
        }
    }
}
