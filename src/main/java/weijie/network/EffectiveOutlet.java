package weijie.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether an outlet counts as an effective one on a day (G02): contract valid, somebody who repairs, authorised for a product,
 * not suspended. What nobody recorded about an outlet does not count against it, but for technicians once their switch is on.
 *
 * @param missing why not; nothing for an effective outlet
 */
public record EffectiveOutlet(List<Reason> missing) {

    /** What keeps an outlet from being effective. */
    public enum Reason {
        NO_CONTRACT,
        NO_TECHNICIAN,
        NOT_AUTHORISED,
        SUSPENDED,
        NO_CENTRE
    }

    public EffectiveOutlet {
        missing = List.copyOf(missing);
    }

    /**
     * How an outlet stands on a day.
     *
     * @param technicians whether one must be recorded ({@code TECHNICIANS_FROM}); until then an outlet without any is effective
     */
    public static EffectiveOutlet on(LocalDate day, NetworkSnapshot.OutletView outlet, boolean technicians) {
        List<Reason> missing = new ArrayList<>();
        if (!outlet.isUnderContractOn(day)) {
            missing.add(Reason.NO_CONTRACT);
        }
        if (!outlet.hasTechnicianOn(day, technicians)) {
            missing.add(Reason.NO_TECHNICIAN);
        }
        if (!outlet.isAuthorisedOn(day)) {
            missing.add(Reason.NOT_AUTHORISED);
        }
        if (outlet.isSuspendedOn(day)) {
            missing.add(Reason.SUSPENDED);
        }
        if (outlet.centreOn(day).isEmpty()) {
            missing.add(Reason.NO_CENTRE);
        }
        return new EffectiveOutlet(missing);
    }

    public boolean isEffective() {
        return missing.isEmpty();
    }
}
