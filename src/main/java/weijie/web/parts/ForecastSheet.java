package weijie.web.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import weijie.parts.ForecastCriteria;
import weijie.parts.ForecastDesk;
import weijie.parts.ForecastRow;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.ListFilter;
import weijie.web.ListSheet;

/** The forecasts and proposals as a spreadsheet, to be ordered from. */
@ApplicationScoped
public class ForecastSheet extends ListSheet<ForecastCriteria, ForecastRow> {

    static final String PATH = "/parts/forecast";
    static final String[] FIELDS = {"part", "centre", "proposed"};

    @Inject
    ForecastDesk desk;

    public ForecastSheet() {
        super(PATH, "nav.forecast", FIELDS);
    }

    @Override
    public ForecastCriteria criteria(ListFilter filter) {
        return new ForecastCriteria(
                filter.text("centre"), filter.text("part"), Boolean.TRUE.equals(filter.flag("proposed")));
    }

    @Override
    public Listing<ForecastRow> find(ForecastCriteria criteria, Slice slice) {
        return desk.list(criteria, slice);
    }

    @Override
    protected Map<String, Cell<ForecastRow>> columns(Texts texts) {
        Map<String, Cell<ForecastRow>> columns = new LinkedHashMap<>();
        columns.put("partCode", text(texts, "catalog.part.code", ForecastRow::partCode));
        columns.put("partName", text(texts, "catalog.part.name", ForecastRow::partName));
        columns.put("centre", text(texts, "network.centreCode", ForecastRow::centreCode));
        columns.put("centreName", text(texts, "parts.forecast.centre", ForecastRow::centreName));
        columns.put(
                "method",
                text(
                        texts,
                        "parts.forecast.method",
                        row -> texts.get(
                                "parts.forecast.method." + row.forecast().method())));
        columns.put(
                "next",
                number(texts, "parts.forecast.next", row -> row.forecast().next()));
        columns.put(
                "rmsse",
                number(texts, "parts.forecast.rmsse", row -> row.forecast().rmsse()));
        columns.put(
                "reorderPoint",
                number(
                        texts,
                        "parts.forecast.reorderPoint",
                        row -> row.forecast().reorderPoint()));
        columns.put("onHand", number(texts, "parts.forecast.onHand", ForecastRow::onHand));
        columns.put("inTransit", number(texts, "parts.forecast.inTransit", ForecastRow::inTransit));
        columns.put("proposal", number(texts, "parts.forecast.proposal", ForecastRow::proposal));
        columns.put("reason", text(texts, "parts.forecast.reason", row -> row.reason(texts)));
        return columns;
    }
}
