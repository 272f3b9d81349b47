package weijie.web.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import weijie.parts.FloatCriteria;
import weijie.parts.FloatDesk;
import weijie.parts.FloatRow;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.ListFilter;
import weijie.web.ListSheet;

/** The suggested floats as a spreadsheet. */
@ApplicationScoped
public class FloatSheet extends ListSheet<FloatCriteria, FloatRow> {

    static final String PATH = "/parts/floats";
    static final String[] FIELDS = {"outlet", "part"};

    @Inject
    FloatDesk desk;

    public FloatSheet() {
        super(PATH, "nav.floats", FIELDS);
    }

    @Override
    public FloatCriteria criteria(ListFilter filter) {
        return new FloatCriteria(filter.text("outlet"), filter.text("part"));
    }

    @Override
    public Listing<FloatRow> find(FloatCriteria criteria, Slice slice) {
        return desk.list(criteria, slice);
    }

    @Override
    protected Map<String, Cell<FloatRow>> columns(Texts texts) {
        Map<String, Cell<FloatRow>> columns = new LinkedHashMap<>();
        columns.put("partCode", text(texts, "catalog.part.code", FloatRow::partCode));
        columns.put("partName", text(texts, "catalog.part.name", FloatRow::partName));
        columns.put("outlet", text(texts, "parts.outlet", FloatRow::outletName));
        columns.put("used", number(texts, "parts.float.used", FloatRow::used));
        columns.put("suggested", number(texts, "parts.float.suggested", FloatRow::suggested));
        columns.put("has", number(texts, "parts.float.has", FloatRow::has));
        columns.put("reason", text(texts, "parts.float.reason", row -> why(row, texts)));
        return columns;
    }

    /** The sentence that explains a float. */
    static String why(FloatRow row, Texts texts) {
        return texts.get(
                "parts.float.why",
                FloatRow.MONTHS,
                row.used(),
                row.leadDays(),
                row.reviewDays(),
                row.safety(),
                row.suggested());
    }
}
