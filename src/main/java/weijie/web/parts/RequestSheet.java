package weijie.web.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import weijie.parts.PartRequestDesk;
import weijie.parts.RequestCriteria;
import weijie.parts.RequestRow;
import weijie.parts.RequestState;
import weijie.parts.RequestWaiting;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.ListFilter;
import weijie.web.ListSheet;

/** The requests for parts as a spreadsheet. */
@ApplicationScoped
public class RequestSheet extends ListSheet<RequestCriteria, RequestRow> {

    static final String PATH = "/parts/requests";
    static final String[] FIELDS = {"centre", "outlet", "state", "part", "waiting"};

    @Inject
    PartRequestDesk desk;

    public RequestSheet() {
        super(PATH, "nav.requests", FIELDS);
    }

    @Override
    public RequestCriteria criteria(ListFilter filter) {
        return new RequestCriteria(
                filter.text("centre"),
                filter.text("outlet"),
                filter.one(RequestState.class, "state"),
                filter.text("part"),
                filter.one(RequestWaiting.class, "waiting"));
    }

    @Override
    public Listing<RequestRow> find(RequestCriteria criteria, Slice slice) {
        return desk.list(criteria, slice);
    }

    @Override
    protected Map<String, Cell<RequestRow>> columns(Texts texts) {
        Map<String, Cell<RequestRow>> columns = new LinkedHashMap<>();
        columns.put("no", text(texts, "parts.request.no", RequestRow::no));
        columns.put("asker", text(texts, "parts.request.asker", RequestRow::asker));
        columns.put("centre", text(texts, "parts.centre", RequestRow::centreName));
        columns.put("requested", number(texts, "parts.request.pieces", RequestRow::requested));
        columns.put("madeBy", text(texts, "parts.madeBy", RequestRow::madeBy));
        columns.put("status", text(texts, "app.status", row -> texts.get("status." + row.state())));
        return columns;
    }
}
