package weijie.settlement.outlook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import weijie.network.Outlet;
import weijie.network.Outlets;
import weijie.network.Scope;
import weijie.network.ServiceCentre;
import weijie.network.ServiceCentres;
import weijie.shared.Caller;
import weijie.shared.Refusal;

/** What somebody wishes to see, as far as the caller may: an outlet itself, a centre itself and its outlets, headquarters all. */
@ApplicationScoped
class AskedMonths {

    @Inject
    Outlooks outlooks;

    @Inject
    ServiceCentres centres;

    @Inject
    Outlets outlets;

    @Inject
    Caller caller;

    /** @throws Refusal {@code OU-858} and {@code OU-859} for whoever is not the caller's */
    AskedMonth of(OutlookCriteria wish) {
        Scope scope = Scope.of(caller);
        Outlet outlet = outlet(wish.outletCode(), scope);
        Long centre = scope.isCentre() ? scope.centreId() : centreId(wish.centreCode());
        Refusal.unless(
                !scope.isCentre() || wish.centreCode() == null || centre.equals(centreId(wish.centreCode())),
                Refusal.Kind.NOT_FOUND,
                "OU-858",
                wish.centreCode());
        if (outlet == null) {
            return new AskedMonth(wish.month(), centre == null ? List.of() : List.of(centre), null);
        }
        List<Long> own = outlooks.centresOf(outlet.id(), wish.month());
        Refusal.unless(
                centre == null || own.contains(centre),
                Refusal.Kind.NOT_FOUND,
                scope.isOutlet() ? "OU-858" : "OU-859",
                scope.isOutlet() ? wish.centreCode() : wish.outletCode());
        return new AskedMonth(wish.month(), centre == null ? own : List.of(centre), outlet);
    }

    private Outlet outlet(String code, Scope scope) {
        if (scope.isOutlet()) {
            Outlet own = outlets.find(scope.outletId()).orElseThrow(() -> Refusal.notFound("OU-859", code));
            Refusal.unless(code == null || code.equals(own.code()), Refusal.Kind.NOT_FOUND, "OU-859", code);
            return own;
        }
        return code == null ? null : outlets.byCode(code).orElseThrow(() -> Refusal.notFound("OU-859", code));
    }

    private Long centreId(String code) {
        return code == null
                ? null
                : centres.byCode(code).map(ServiceCentre::id).orElseThrow(() -> Refusal.notFound("OU-858", code));
    }
}
