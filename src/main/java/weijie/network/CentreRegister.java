package weijie.network;

import java.util.HashMap;
import java.util.Map;
import weijie.shared.Refusal;
import weijie.shared.Registration;
import weijie.shared.Typed;

/** Takes entries of centres one after another, against what is stored and what came before in the same batch. */
final class CentreRegister {

    private final Map<String, RegionRow> regions;
    private final Map<String, ServiceCentre> stored;
    private final Map<String, CentreEntry> seen = new HashMap<>();
    private final Sink sink;

    /** What happens to an entry that was taken; nothing when it is only checked. */
    interface Sink {

        Sink NONE = new Sink() {};

        default void add(ServiceCentre centre) {}

        default void change(ServiceCentre centre, CentreEntry entry) {}
    }

    CentreRegister(Map<String, RegionRow> regions, Map<String, ServiceCentre> stored, Sink sink) {
        this.regions = regions;
        this.stored = stored;
        this.sink = sink;
    }

    Registration take(CentreEntry typed) {
        try {
            return register(checked(typed, regions));
        } catch (Refusal refusal) {
            return Registration.refused(refusal);
        }
    }

    private Registration register(CentreEntry entry) {
        CentreEntry before = seen.putIfAbsent(entry.code(), entry);
        if (before != null) {
            Refusal.unless(before.equals(entry), Refusal.Kind.INVALID, "OU-868", entry.code());
            return Registration.UNCHANGED;
        }
        ServiceCentre centre = stored.get(entry.code());
        if (centre == null) {
            sink.add(new ServiceCentre(entry));
            return Registration.ADDED;
        }
        CentreEntry complete = centre.completed(entry);
        if (centre.entry().equals(complete)) {
            return Registration.UNCHANGED;
        }
        sink.change(centre, complete);
        return Registration.CHANGED;
    }

    /** The entry stripped and normalised, or the refusal that says which field is wrong. */
    static CentreEntry checked(CentreEntry typed, Map<String, RegionRow> regions) {
        String province = Typed.required("provinceCode", typed.provinceCode(), 6);
        RegionRow region = regions.get(province);
        if (region == null || region.level() != RegionLevel.PROVINCE) {
            throw Refusal.invalidField("provinceCode", "OU-862", province);
        }
        String creditCode = Typed.optional("creditCode", typed.creditCode(), 30);
        if (typed.openedOn() != null) {
            Typed.order("closedOn", typed.openedOn(), typed.closedOn());
        }
        return new CentreEntry(
                Typed.required("code", typed.code(), 20),
                Typed.required("name", typed.name(), 100),
                province,
                creditCode == null ? null : Typed.optional("creditCode", CreditCode.normalised(creditCode), 18),
                Typed.optional("contact", typed.contact(), 60),
                Typed.optional("phone", typed.phone(), 30),
                Typed.optional("address", typed.address(), 200),
                typed.openedOn(),
                typed.closedOn());
    }
}
