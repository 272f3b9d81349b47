package weijie.web.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import weijie.parts.IssueCriteria;
import weijie.parts.IssueRow;
import weijie.parts.IssueState;
import weijie.parts.IssueWaiting;
import weijie.parts.PartIssueDesk;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.ListFilter;
import weijie.web.ListSheet;

/** The issues of parts as a spreadsheet. */
@ApplicationScoped
public class IssueSheet extends ListSheet<IssueCriteria, IssueRow> {

    static final String PATH = "/parts/issues";
    static final String[] FIELDS = {"centre", "outlet", "state", "request", "waiting"};

    @Inject
    PartIssueDesk desk;

    public IssueSheet() {
        super(PATH, "nav.issues", FIELDS);
    }

    @Override
    public IssueCriteria criteria(ListFilter filter) {
        return new IssueCriteria(
                filter.text("centre"),
                filter.text("outlet"),
                filter.one(IssueState.class, "state"),
                filter.text("request"),
                filter.one(IssueWaiting.class, "waiting"));
    }

    @Override
    public Listing<IssueRow> find(IssueCriteria criteria, Slice slice) {
        return desk.list(criteria, slice);
    }

    @Override
    protected Map<String, Cell<IssueRow>> columns(Texts texts) {
        Map<String, Cell<IssueRow>> columns = new LinkedHashMap<>();
        columns.put("no", text(texts, "parts.issue.no", IssueRow::no));
        columns.put(
                "from",
                text(
                        texts,
                        "parts.from",
                        row -> row.from().name().isEmpty()
                                ? texts.get("parts.kind." + row.from().kind())
                                : row.from().name()));
        columns.put("to", text(texts, "parts.to", row -> row.to().name()));
        columns.put("pieces", number(texts, "parts.issue.pieces", IssueRow::pieces));
        columns.put("open", number(texts, "parts.issue.open", IssueRow::open));
        columns.put("carrier", text(texts, "parts.issue.carrier", IssueRow::carrier));
        columns.put("trackingNo", text(texts, "parts.issue.trackingNo", IssueRow::trackingNo));
        columns.put("shippedOn", date(texts, "parts.issue.shippedOn", IssueRow::shippedOn));
        columns.put("status", text(texts, "app.status", row -> texts.get("status." + row.state())));
        return columns;
    }
}
