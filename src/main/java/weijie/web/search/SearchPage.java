package weijie.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import weijie.network.CentreDesk;
import weijie.network.CentreRow;
import weijie.network.NetworkCriteria;
import weijie.network.OutletDesk;
import weijie.network.OutletRow;
import weijie.parts.BadPartCriteria;
import weijie.parts.BadPartDesk;
import weijie.parts.BadPartRow;
import weijie.parts.ParcelCriteria;
import weijie.parts.ParcelDesk;
import weijie.parts.ParcelRow;
import weijie.repair.OrderCriteria;
import weijie.repair.OrderRow;
import weijie.repair.ReadingDesk;
import weijie.settlement.SettlementDesk;
import weijie.settlement.StatementCriteria;
import weijie.settlement.StatementRow;
import weijie.settlement.penalty.PenaltyCriteria;
import weijie.settlement.penalty.PenaltyDesk;
import weijie.settlement.penalty.PenaltyRow;
import weijie.shared.Caller;
import weijie.shared.Slice;
import weijie.web.Initials;
import weijie.web.Onward;

/** One field for everything a person may look for: orders, serials, outlets, statements, parcels, labels of bad parts, penalties; each desk answers within the person's scope. */
@Named
@RequestScoped
public class SearchPage {

    private static final Slice FEW = Slice.of(0, 10);
    private static final Slice ALL = Slice.of(0, 5_000);

    @Inject
    ReadingDesk repair;

    @Inject
    CentreDesk centreDesk;

    @Inject
    OutletDesk outletDesk;

    @Inject
    SettlementDesk settlement;

    @Inject
    ParcelDesk parcelDesk;

    @Inject
    BadPartDesk badPartDesk;

    @Inject
    PenaltyDesk penaltyDesk;

    @Inject
    Caller caller;

    private String q;
    private List<OrderRow> orders = List.of();
    private List<OutletRow> outlets = List.of();
    private List<CentreRow> centres = List.of();
    private List<StatementRow> statements = List.of();
    private List<ParcelRow> parcels = List.of();
    private List<BadPartRow> badParts = List.of();
    private List<PenaltyRow> penalties = List.of();

    /** Looks everywhere; the number of an order, a parcel or a bad part typed in full leads straight there. */
    public void load() throws IOException {
        if (q == null || q.strip().length() < 2) {
            return;
        }
        String wanted = q.strip();
        orders = repair.list(
                        new OrderCriteria(
                                null, null, null, null, null, null, wanted, null, null, null, null, null, null),
                        FEW)
                .items();
        outlets = outlets(wanted);
        centres = centres(wanted);
        statements = settlement
                .statements(new StatementCriteria(null, null, null, wanted), FEW)
                .items();
        parcels = parcels(wanted);
        badParts = badPartDesk
                .list(new BadPartCriteria(null, null, null, null, null, null, wanted, null, false, false, false), FEW)
                .items();
        penalties = penaltyDesk
                .list(new PenaltyCriteria(null, null, null, null, null, null, wanted), FEW)
                .items();
        straight(orders, OrderRow::orderNo, wanted, "/repair/view.xhtml", "no");
        straight(parcels, ParcelRow::no, wanted, "/parts/parcel.xhtml", "no");
        straight(badParts, BadPartRow::label, wanted, "/parts/bad-part.xhtml", "label");
        straight(penalties, PenaltyRow::no, wanted, "/settlement/penalty.xhtml", "no");
    }

    /** Goes to the one thing of a kind that was found by its own number. */
    private static <T> void straight(List<T> found, Function<T, String> number, String wanted, String page, String as)
            throws IOException {
        if (found.size() == 1 && number.apply(found.get(0)).equalsIgnoreCase(wanted)) {
            Onward.to(page, as, number.apply(found.get(0)));
        }
    }

    private List<OutletRow> outlets(String wanted) {
        List<OutletRow> named = outletDesk
                .list(new NetworkCriteria(wanted, null, null, null, null), FEW)
                .items();
        return named.isEmpty() && Initials.mayBe(wanted)
                ? byInitials(outletDesk.list(NetworkCriteria.NONE, ALL).items(), OutletRow::name, wanted)
                : named;
    }

    /** Centres have a page for headquarters alone. */
    private List<CentreRow> centres(String wanted) {
        if (!caller.isHeadquarters()) {
            return List.of();
        }
        List<CentreRow> named = centreDesk
                .list(new NetworkCriteria(wanted, null, null, null, null), FEW)
                .items();
        return named.isEmpty() && Initials.mayBe(wanted)
                ? byInitials(centreDesk.list(NetworkCriteria.NONE, ALL).items(), CentreRow::name, wanted)
                : named;
    }

    /** Parcels have no page for outlets. */
    private List<ParcelRow> parcels(String wanted) {
        return caller.outletId().isPresent()
                ? List.of()
                : parcelDesk
                        .list(new ParcelCriteria(null, null, null, null, wanted, null), FEW)
                        .items();
    }

    private static <T> List<T> byInitials(List<T> all, Function<T, String> name, String wanted) {
        return all.stream()
                .filter(row -> Initials.match(name.apply(row), wanted))
                .limit(FEW.size())
                .toList();
    }

    public boolean isAsked() {
        return q != null && !q.isBlank();
    }

    public boolean isFound() {
        return Stream.of(orders, outlets, centres, statements, parcels, badParts, penalties)
                .anyMatch(some -> !some.isEmpty());
    }

    public List<OrderRow> getOrders() {
        return orders;
    }

    public List<OutletRow> getOutlets() {
        return outlets;
    }

    public List<CentreRow> getCentres() {
        return centres;
    }

    public List<StatementRow> getStatements() {
        return statements;
    }

    public List<ParcelRow> getParcels() {
        return parcels;
    }

    public List<BadPartRow> getBadParts() {
        return badParts;
    }

    public List<PenaltyRow> getPenalties() {
        return penalties;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }
}
