package weijie.web.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import weijie.parts.BadPartCriteria;
import weijie.parts.BadPartDesk;
import weijie.parts.BadPartRow;
import weijie.parts.BadPartState;
import weijie.parts.PartGroup;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.ListFilter;
import weijie.web.ListSheet;

/** Bad parts as a spreadsheet. */
@ApplicationScoped
public class BadPartSheet extends ListSheet<BadPartCriteria, BadPartRow> {

    static final String PATH = "/parts/bad-parts";
    static final String[] FIELDS = {"label", "part", "group", "order", "centre", "outlet", "state", "view"};

    /** What people look for most. */
    enum View {
        AT_OUTLET(BadPartState.AT_OUTLET),
        AT_CENTRE(BadPartState.AT_CENTRE),
        OVERDUE(null),
        DISPUTED(null);

        private final BadPartState state;

        View(BadPartState state) {
            this.state = state;
        }

        BadPartCriteria criteria() {
            return new BadPartCriteria(
                    null, null, state, null, null, null, null, null, false, this == OVERDUE, this == DISPUTED);
        }
    }

    @Inject
    BadPartDesk desk;

    public BadPartSheet() {
        super(PATH, "nav.badParts", FIELDS);
    }

    @Override
    public BadPartCriteria criteria(ListFilter filter) {
        View view = filter.one(View.class, "view");
        BadPartState state = filter.one(BadPartState.class, "state");
        return new BadPartCriteria(
                filter.text("outlet"),
                filter.text("centre"),
                state == null && view != null ? view.state : state,
                filter.one(PartGroup.class, "group"),
                filter.text("part"),
                filter.text("order"),
                filter.text("label"),
                null,
                false,
                view == View.OVERDUE,
                view == View.DISPUTED);
    }

    @Override
    public Listing<BadPartRow> find(BadPartCriteria criteria, Slice slice) {
        return desk.list(criteria, slice);
    }

    @Override
    protected Map<String, Cell<BadPartRow>> columns(Texts texts) {
        Map<String, Cell<BadPartRow>> columns = new LinkedHashMap<>();
        columns.put("label", text(texts, "parts.bad.label", BadPartRow::label));
        columns.put("partCode", text(texts, "catalog.part.code", BadPartRow::partCode));
        columns.put("partName", text(texts, "catalog.part.name", BadPartRow::partName));
        columns.put("serial", text(texts, "parts.bad.serial", BadPartRow::serialNo));
        columns.put("group", text(texts, "parts.bad.group", row -> texts.get("parts.group." + row.group())));
        columns.put("order", text(texts, "parts.bad.order", BadPartRow::orderNo));
        columns.put("outlet", text(texts, "parts.bad.outlet", BadPartRow::outletName));
        columns.put("outletCode", text(texts, "parts.bad.outletCode", BadPartRow::outletCode));
        columns.put("state", text(texts, "parts.state", row -> texts.get("parts.bad.state." + row.state())));
        columns.put("dueOn", date(texts, "parts.bad.dueOn", BadPartRow::dueOn));
        columns.put("parcel", text(texts, "parts.parcel.no", BadPartRow::parcelNo));
        columns.put("reason", text(texts, "parts.bad.reason", BadPartRow::reason));
        columns.put(
                "verdict",
                text(
                        texts,
                        "parts.inspect.verdict",
                        row -> row.verdict() == null ? "" : texts.get("parts.inspect.verdict." + row.verdict())));
        return columns;
    }
}
