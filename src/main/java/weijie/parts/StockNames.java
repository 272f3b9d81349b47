package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import weijie.catalog.CatalogSnapshot;
import weijie.catalog.CatalogSnapshots;
import weijie.network.NetworkSnapshot;
import weijie.network.NetworkSnapshots;
import weijie.shared.Refusal;
import weijie.shared.jpa.Rows;

/** Places and parts by the codes that people know them by. */
@ApplicationScoped
class StockNames {

    /** Headquarters, where a code is asked for. */
    static final String HQ = "HQ";

    @Inject
    NetworkSnapshots networks;

    @Inject
    CatalogSnapshots catalogs;

    @Inject
    Rows rows;

    /** The code of a place. */
    String of(StockPlace place) {
        NetworkSnapshot network = networks.latest();
        return switch (place.kind()) {
            case HQ -> HQ;
            case CENTRE ->
                network.centre(place.id()).map(NetworkSnapshot.Centre::code).orElse("");
            case OUTLET ->
                network.outlet(place.id()).map(NetworkSnapshot.OutletView::code).orElse("");
        };
    }

    /** The centre that sees what happens at a place on a day: itself, the one an outlet belongs to, or none. */
    Long centreOf(StockPlace place, LocalDate day) {
        return switch (place.kind()) {
            case HQ -> null;
            case CENTRE -> place.id();
            case OUTLET ->
                networks.latest()
                        .outlet(place.id())
                        .flatMap(outlet -> outlet.centreOn(day))
                        .orElse(null);
        };
    }

    /** The code of a part. */
    String part(long id) {
        return rows.first("SELECT code FROM part WHERE id = ?", row -> row.text("code"), id)
                .orElse("");
    }

    /**
     * The parts whose code or name contains some words, as a list for SQL; NULL, which nothing equals, when none does. They are asked for
     * first, for a database that is asked for both at once reads the whole stock to find them.
     */
    String partsNamed(String words) {
        List<String> ids = rows.list(
                "SELECT id FROM part WHERE INSTR(code, ?) > 0 OR INSTR(name, ?) > 0",
                row -> String.valueOf(row.number("id")),
                words,
                words);
        return ids.isEmpty() ? "NULL" : String.join(",", ids);
    }

    /**
     * The place that a code names.
     *
     * @throws Refusal {@code PT-720} when there is none
     */
    StockPlace place(PlaceKind kind, String code) {
        NetworkSnapshot network = networks.latest();
        Optional<StockPlace> place = switch (kind) {
            case HQ ->
                code == null || code.isBlank() || code.equalsIgnoreCase(HQ)
                        ? Optional.of(StockPlace.HQ)
                        : Optional.empty();
            case CENTRE -> network.centre(code == null ? "" : code).map(centre -> StockPlace.centre(centre.id()));
            case OUTLET -> network.outlet(code == null ? "" : code).map(outlet -> StockPlace.outlet(outlet.id()));
        };
        return place.orElseThrow(() -> Refusal.invalidField("locationCode", "PT-720", code));
    }

    /**
     * The centre or the outlet that is named, one of them.
     *
     * @throws Refusal {@code PT-759} for both or neither, {@code PT-720} when there is none
     */
    StockPlace placeOf(String centreCode, String outletCode) {
        boolean centre = centreCode != null && !centreCode.isBlank();
        boolean outlet = outletCode != null && !outletCode.isBlank();
        Refusal.unlessField(centre != outlet, centre ? "outletCode" : "centreCode", "PT-759");
        String field = centre ? "centreCode" : "outletCode";
        String code = (centre ? centreCode : outletCode).strip();
        NetworkSnapshot network = networks.latest();
        return (centre
                        ? network.centre(code).map(one -> StockPlace.centre(one.id()))
                        : network.outlet(code).map(one -> StockPlace.outlet(one.id())))
                .orElseThrow(() -> Refusal.invalidField(field, "PT-720", code));
    }

    /** The places that a filter means; a code that nothing has means none, whoever asks. */
    PlaceFilter filter(PlaceKind kind, String code) {
        return new PlaceFilter(kind, code == null || code.isBlank() ? null : called(code.strip(), kind));
    }

    private List<StockPlace> called(String code, PlaceKind kind) {
        NetworkSnapshot network = networks.latest();
        return Stream.of(
                        Optional.of(StockPlace.HQ).filter(hq -> code.equalsIgnoreCase(HQ)),
                        network.centre(code).map(centre -> StockPlace.centre(centre.id())),
                        network.outlet(code).map(outlet -> StockPlace.outlet(outlet.id())))
                .flatMap(Optional::stream)
                .filter(place -> kind == null || place.kind() == kind)
                .toList();
    }

    /**
     * The part that a code names.
     *
     * @throws Refusal {@code PT-721} when there is none
     */
    CatalogSnapshot.PartView part(String code) {
        return catalogs.latest()
                .part(code == null ? "" : code)
                .orElseThrow(() -> Refusal.invalidField("partCode", "PT-721", code));
    }
}
