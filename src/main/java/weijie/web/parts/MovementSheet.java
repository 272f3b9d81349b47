package weijie.web.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import weijie.parts.MovementCriteria;
import weijie.parts.MovementRow;
import weijie.parts.PlaceKind;
import weijie.parts.StockDesk;
import weijie.parts.StockEvent;
import weijie.shared.Listing;
import weijie.shared.Names;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.ListFilter;
import weijie.web.ListSheet;

/** The book of movements as a spreadsheet. */
@ApplicationScoped
public class MovementSheet extends ListSheet<MovementCriteria, MovementRow> {

    static final String PATH = "/parts/movements";
    static final String[] FIELDS = {"part", "locationKind", "locationCode", "from", "to", "event", "reference"};

    @Inject
    StockDesk desk;

    @Inject
    Names names;

    public MovementSheet() {
        super(PATH, "nav.movements", FIELDS);
    }

    @Override
    public MovementCriteria criteria(ListFilter filter) {
        return new MovementCriteria(
                filter.text("part"),
                filter.one(PlaceKind.class, "locationKind"),
                filter.text("locationCode"),
                filter.day("from"),
                filter.day("to"),
                filter.one(StockEvent.class, "event"),
                filter.text("reference"));
    }

    @Override
    public Listing<MovementRow> find(MovementCriteria criteria, Slice slice) {
        return desk.movements(criteria, slice);
    }

    @Override
    protected Map<String, Cell<MovementRow>> columns(Texts texts) {
        Map<String, Cell<MovementRow>> columns = new LinkedHashMap<>();
        columns.put("part", text(texts, "catalog.part.code", MovementRow::partCode));
        columns.put("partName", text(texts, "catalog.part.name", MovementRow::partName));
        columns.put("quantity", number(texts, "parts.quantity", MovementRow::quantity));
        columns.put("event", text(texts, "parts.event", row -> texts.get("parts.event." + row.event())));
        columns.put("from", text(texts, "parts.from", row -> side(row.from(), texts)));
        columns.put("to", text(texts, "parts.to", row -> side(row.to(), texts)));
        columns.put(
                "reference",
                text(texts, "parts.reference", row -> row.reference().no()));
        columns.put("businessOn", date(texts, "parts.businessOn", MovementRow::businessOn));
        columns.put("by", text(texts, "parts.by", row -> names.of(row.by())));
        return columns;
    }

    private static String side(MovementRow.Side side, Texts texts) {
        return side == null
                ? texts.get("parts.outside")
                : String.join(
                        " ",
                        texts.get("parts.kind." + side.kind()),
                        side.code(),
                        side.name(),
                        texts.get("parts.state." + side.state()));
    }
}
