package weijie.web.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import weijie.catalog.CatalogCriteria;
import weijie.catalog.PartClass;
import weijie.catalog.PartRow;
import weijie.catalog.SparePartDesk;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.ListFilter;
import weijie.web.ListSheet;

/** The list of parts as a spreadsheet. */
@ApplicationScoped
public class PartSheet extends ListSheet<CatalogCriteria, PartRow> {

    static final String PATH = "/catalog/parts";
    static final String[] FIELDS = {"text", "category", "partClass"};

    @Inject
    SparePartDesk desk;

    public PartSheet() {
        super(PATH, "nav.parts", FIELDS);
    }

    @Override
    public CatalogCriteria criteria(ListFilter filter) {
        return new CatalogCriteria(
                filter.text("text"), filter.text("category"), filter.one(PartClass.class, "partClass"));
    }

    @Override
    public Listing<PartRow> find(CatalogCriteria criteria, Slice slice) {
        return desk.list(criteria, slice);
    }

    @Override
    protected Map<String, Cell<PartRow>> columns(Texts texts) {
        Map<String, Cell<PartRow>> columns = new LinkedHashMap<>();
        columns.put("code", text(texts, "catalog.part.code", PartRow::code));
        columns.put("name", text(texts, "catalog.part.name", PartRow::name));
        columns.put("cat", text(texts, "catalog.category", PartRow::categoryCode));
        columns.put("class", text(texts, "catalog.class", row -> texts.get("catalog.class." + row.partClass())));
        columns.put(
                "return", text(texts, "catalog.mustReturn", row -> texts.get(row.mustReturn() ? "app.yes" : "app.no")));
        columns.put("price", money(texts, "catalog.price", PartRow::price));
        return columns;
    }
}
