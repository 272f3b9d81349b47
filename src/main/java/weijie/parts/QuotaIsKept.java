package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.shared.Invariant;

/** Every parcel that was sent stands on a slot of the month in which it was sent, and no slot carries two (G22). */
@ApplicationScoped
public class QuotaIsKept implements Invariant {

    @Inject
    ReturnFaults faults;

    @Override
    public String code() {
        return "QUOTA_KEPT";
    }

    @Override
    public Finding check() {
        return faults.slots();
    }
}
