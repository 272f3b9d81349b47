package weijie.network;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weijie.shared.Refusal;
import weijie.shared.Registration;
import weijie.shared.Typed;

/** Takes entries of outlets one after another, against what is stored and what came before in the same batch. */
final class OutletRegister {

    private static final BigDecimal FARTHEST_LON = BigDecimal.valueOf(180);
    private static final int KEPT_DECIMALS = 5;
    private static final BigDecimal FARTHEST_LAT = BigDecimal.valueOf(90);

    /** What happens to an entry that was taken; nothing when it is only checked. */
    interface Sink {

        Sink NONE = new Sink() {};

        default void add(Outlet outlet, ServiceCentre centre, LocalDate from) {}

        default void change(Outlet outlet, OutletEntry entry) {}

        default void move(Outlet outlet, ServiceCentre centre, LocalDate from) {}
    }

    private final Map<String, RegionRow> regions;
    private final Map<String, ServiceCentre> centres;
    private final Map<String, Outlet> stored;
    private final Map<Long, List<OutletAssignment>> assignments;
    private final LocalDate today;
    private final Sink sink;
    private final Map<String, OutletEntry> seen = new HashMap<>();

    OutletRegister(
            Map<String, RegionRow> regions,
            Map<String, ServiceCentre> centres,
            Map<String, Outlet> stored,
            Map<Long, List<OutletAssignment>> assignments,
            LocalDate today,
            Sink sink) {
        this.regions = regions;
        this.centres = centres;
        this.stored = stored;
        this.assignments = assignments;
        this.today = today;
        this.sink = sink;
    }

    Registration take(OutletEntry typed) {
        try {
            return register(checked(typed, regions));
        } catch (Refusal refusal) {
            return Registration.refused(refusal);
        }
    }

    private Registration register(OutletEntry entry) {
        ServiceCentre centre = centres.get(entry.centreCode());
        if (centre == null) {
            throw Refusal.invalidField("centreCode", "OU-864", entry.centreCode());
        }
        OutletEntry before = seen.putIfAbsent(entry.code(), entry);
        if (before != null) {
            Refusal.unless(before.equals(entry), Refusal.Kind.INVALID, "OU-868", entry.code());
            return Registration.UNCHANGED;
        }
        Outlet outlet = stored.get(entry.code());
        if (outlet == null) {
            sink.add(new Outlet(entry), centre, entry.assignedFrom() == null ? Typed.BEGINNING : entry.assignedFrom());
            return Registration.ADDED;
        }
        OutletEntry complete = outlet.completed(entry);
        boolean described = !outlet.facts().equals(new Outlet(complete).facts());
        boolean moved = moves(outlet, centre, entry.assignedFrom());
        if (moved) {
            sink.move(outlet, centre, entry.assignedFrom() == null ? today : entry.assignedFrom());
        }
        if (described) {
            sink.change(outlet, complete);
        }
        return described || moved ? Registration.CHANGED : Registration.UNCHANGED;
    }

    private boolean moves(Outlet outlet, ServiceCentre centre, LocalDate from) {
        List<OutletAssignment> slices = assignments.getOrDefault(outlet.id(), List.of());
        if (slices.isEmpty()) {
            return true;
        }
        OutletAssignment last = slices.get(slices.size() - 1);
        if (last.validity().isOpenEnded() && last.centreId() == centre.id()) {
            return false;
        }
        LocalDate day = from == null ? today : from;
        Refusal.unless(
                !day.isBefore(last.validity().from()),
                Refusal.Kind.CONFLICT,
                "OU-865",
                outlet.code(),
                last.validity().from());
        return true;
    }

    /** The entry stripped and normalised, or the refusal that says which field is wrong. */
    static OutletEntry checked(OutletEntry typed, Map<String, RegionRow> regions) {
        String province = Typed.required("provinceCode", typed.provinceCode(), 6);
        RegionRow region = regions.get(province);
        if (region == null || region.level() != RegionLevel.PROVINCE) {
            throw Refusal.invalidField("provinceCode", "OU-862", province);
        }
        String city = Typed.optional("cityCode", typed.cityCode(), 6);
        if (city != null) {
            RegionRow known = regions.get(city);
            if (known == null || !province.equals(known.parentCode())) {
                throw Refusal.invalidField("cityCode", "OU-863", city, region.name());
            }
        }
        BigDecimal lon = degrees("lon", typed.lon(), FARTHEST_LON);
        BigDecimal lat = degrees("lat", typed.lat(), FARTHEST_LAT);
        if (Typed.number("taxRate", typed.taxRate()) != null
                && (typed.taxRate().signum() < 0 || typed.taxRate().compareTo(BigDecimal.ONE) >= 0)) {
            throw Refusal.invalidField("taxRate", "OU-866", typed.taxRate().toPlainString());
        }
        String creditCode = Typed.optional("creditCode", typed.creditCode(), 30);
        return new OutletEntry(
                Typed.required("code", typed.code(), 20),
                Typed.required("name", typed.name(), 100),
                Typed.required("centreCode", typed.centreCode(), 20),
                province,
                city,
                Typed.optional("address", typed.address(), 200),
                lon,
                lat,
                Typed.optional("contact", typed.contact(), 60),
                Typed.optional("phone", typed.phone(), 30),
                Typed.optional("taxpayerName", typed.taxpayerName(), 100),
                creditCode == null ? null : Typed.optional("creditCode", CreditCode.normalised(creditCode), 18),
                typed.taxRate(),
                typed.assignedFrom());
    }

    /** The coordinate as exactly as it is kept, about a metre; else the same file would change the outlet every time. */
    private static BigDecimal degrees(String field, BigDecimal typed, BigDecimal farthest) {
        if (Typed.number(field, typed) == null) {
            return null;
        }
        if (typed.abs().compareTo(farthest) > 0) {
            throw Refusal.invalidField(field, "OU-867", typed.toPlainString(), farthest.toPlainString());
        }
        return typed.setScale(KEPT_DECIMALS, RoundingMode.HALF_UP);
    }
}
