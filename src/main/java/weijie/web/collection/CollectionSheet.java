package weijie.web.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import weijie.collection.CollectionCriteria;
import weijie.collection.CollectionDesk;
import weijie.collection.CollectionRow;
import weijie.collection.CollectionState;
import weijie.collection.ReliefKind;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.ListFilter;
import weijie.web.ListSheet;

/** The collection cases as a spreadsheet. */
@ApplicationScoped
public class CollectionSheet extends ListSheet<CollectionCriteria, CollectionRow> {

    static final String PATH = "/collection/list";
    static final String[] FIELDS = {"q", "centre", "state", "waiting"};

    @Inject
    CollectionDesk desk;

    public CollectionSheet() {
        super(PATH, "nav.collections", FIELDS);
    }

    @Override
    public CollectionCriteria criteria(ListFilter filter) {
        return new CollectionCriteria(
                filter.one(CollectionState.class, "state"),
                filter.one(ReliefKind.class, "waiting"),
                filter.text("centre"),
                filter.text("q"));
    }

    @Override
    public Listing<CollectionRow> find(CollectionCriteria criteria, Slice slice) {
        return desk.list(criteria, slice);
    }

    @Override
    protected Map<String, Cell<CollectionRow>> columns(Texts texts) {
        Map<String, Cell<CollectionRow>> columns = new LinkedHashMap<>();
        columns.put("no", text(texts, "collection.no", CollectionRow::no));
        columns.put("centre", text(texts, "settlement.centre", CollectionRow::centreName));
        columns.put("statement", text(texts, "collection.statement", CollectionRow::statementNo));
        columns.put("amount", money(texts, "collection.amount", CollectionRow::amount));
        columns.put("taken", money(texts, "collection.taken", CollectionRow::taken));
        columns.put("open", money(texts, "collection.open", CollectionRow::open));
        columns.put("cause", text(texts, "collection.cause", row -> texts.get("collection.cause." + row.cause())));
        columns.put("openedOn", date(texts, "collection.openedOn", CollectionRow::openedOn));
        columns.put("state", text(texts, "app.status", row -> row.state().in(texts)));
        return columns;
    }
}
