package weijie.web.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import weijie.parts.ParcelCriteria;
import weijie.parts.ParcelDesk;
import weijie.parts.ParcelRow;
import weijie.parts.ParcelState;
import weijie.parts.PartGroup;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.ListFilter;
import weijie.web.ListSheet;

/** Parcels of bad parts as a spreadsheet; to headquarters it says as little of an uncounted one as its list does. */
@ApplicationScoped
public class ParcelSheet extends ListSheet<ParcelCriteria, ParcelRow> {

    static final String PATH = "/parts/parcels";
    static final String[] FIELDS = {"q", "centre", "group", "month", "state", "view"};

    /** What waits for whom. */
    enum View {
        DRAFT(ParcelState.DRAFT, null),
        PACKED(ParcelState.PACKED, null),
        SHIPPED(ParcelState.SHIPPED, null),
        RECEIVED(ParcelState.RECEIVED, null),
        COUNTED(ParcelState.COUNTED, null),
        TO_WRITE_OFF(ParcelState.INSPECTED, false),
        TO_CLOSE(ParcelState.INSPECTED, true);

        private final ParcelState state;
        private final Boolean ended;

        View(ParcelState state, Boolean ended) {
            this.state = state;
            this.ended = ended;
        }

        ParcelCriteria criteria() {
            return new ParcelCriteria(null, state, null, null, null, ended);
        }
    }

    @Inject
    ParcelDesk desk;

    public ParcelSheet() {
        super(PATH, "nav.parcels", FIELDS);
    }

    @Override
    public ParcelCriteria criteria(ListFilter filter) {
        View view = filter.one(View.class, "view");
        ParcelState state = filter.one(ParcelState.class, "state");
        return new ParcelCriteria(
                filter.text("centre"),
                state == null && view != null ? view.state : state,
                filter.one(PartGroup.class, "group"),
                filter.month("month"),
                filter.text("q"),
                view == null ? null : view.ended);
    }

    @Override
    public Listing<ParcelRow> find(ParcelCriteria criteria, Slice slice) {
        return desk.list(criteria, slice);
    }

    @Override
    protected Map<String, Cell<ParcelRow>> columns(Texts texts) {
        Map<String, Cell<ParcelRow>> columns = new LinkedHashMap<>();
        columns.put("no", text(texts, "parts.parcel.no", ParcelRow::no));
        columns.put("centre", text(texts, "parts.parcel.centre", ParcelRow::centreName));
        columns.put("group", text(texts, "parts.bad.group", row -> texts.get("parts.group." + row.group())));
        columns.put("state", text(texts, "app.status", row -> texts.get("parts.parcel.state." + row.state())));
        columns.put("count", number(texts, "parts.parcel.count", ParcelRow::count));
        columns.put("carrier", text(texts, "parts.parcel.carrier", ParcelRow::carrier));
        columns.put("trackingNo", text(texts, "parts.parcel.trackingNo", ParcelRow::trackingNo));
        columns.put("shippedOn", date(texts, "parts.parcel.shippedOn", ParcelRow::shippedOn));
        columns.put("inspectBy", date(texts, "parts.parcel.inspectBy", ParcelRow::inspectBy));
        return columns;
    }
}
