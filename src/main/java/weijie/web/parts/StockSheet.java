package weijie.web.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import weijie.parts.PlaceKind;
import weijie.parts.StockCriteria;
import weijie.parts.StockDesk;
import weijie.parts.StockRow;
import weijie.parts.StockState;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.ListFilter;

/** What lies where as a spreadsheet. */
@ApplicationScoped
public class StockSheet extends PlacedSheet<StockCriteria, StockRow> {

    static final String PATH = "/parts/stock";
    static final String[] FIELDS = {"part", "locationKind", "locationCode", "state"};

    @Inject
    StockDesk desk;

    public StockSheet() {
        super(PATH, "nav.stock", FIELDS);
    }

    @Override
    public StockCriteria criteria(ListFilter filter) {
        return new StockCriteria(
                filter.one(PlaceKind.class, "locationKind"),
                filter.text("locationCode"),
                filter.text("part"),
                filter.one(StockState.class, "state"));
    }

    @Override
    public Listing<StockRow> find(StockCriteria criteria, Slice slice) {
        return desk.stock(criteria, slice);
    }

    @Override
    protected Map<String, Cell<StockRow>> columns(Texts texts) {
        Map<String, Cell<StockRow>> columns = new LinkedHashMap<>();
        columns.put("partCode", text(texts, "catalog.part.code", StockRow::partCode));
        columns.put("partName", text(texts, "catalog.part.name", StockRow::partName));
        place(columns, texts, StockRow::location);
        columns.put("shelf", text(texts, "parts.shelf", StockRow::shelf));
        columns.put("state", text(texts, "parts.state", row -> texts.get("parts.state." + row.state())));
        columns.put("quantity", number(texts, "parts.quantity", StockRow::quantity));
        return columns;
    }
}
