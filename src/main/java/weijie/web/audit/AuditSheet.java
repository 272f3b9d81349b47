package weijie.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import weijie.identity.AuditCriteria;
import weijie.identity.AuditDesk;
import weijie.identity.AuditRow;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.Texts;
import weijie.web.ListFilter;
import weijie.web.ListSheet;
import weijie.web.Show;

/** The audit log as a spreadsheet. */
@ApplicationScoped
public class AuditSheet extends ListSheet<AuditCriteria, AuditRow> {

    static final String PATH = "/audit/list";
    static final String[] FIELDS = {"user", "kind", "about", "verb", "from", "to"};

    @Inject
    AuditDesk desk;

    public AuditSheet() {
        super(PATH, "audit.title", FIELDS);
    }

    @Override
    public AuditCriteria criteria(ListFilter filter) {
        return new AuditCriteria(
                filter.text("user"),
                filter.text("kind"),
                filter.text("about"),
                filter.text("verb"),
                filter.day("from"),
                filter.day("to"));
    }

    @Override
    public Listing<AuditRow> find(AuditCriteria criteria, Slice slice) {
        return desk.list(criteria, slice);
    }

    @Override
    protected Map<String, Cell<AuditRow>> columns(Texts texts) {
        AuditWords words = new AuditWords(texts);
        Map<String, Cell<AuditRow>> columns = new LinkedHashMap<>();
        columns.put("at", text(texts, "audit.at", row -> Show.second(row.at())));
        columns.put("user", text(texts, "audit.user", AuditRow::userName));
        columns.put("address", text(texts, "audit.address", AuditRow::address));
        columns.put("verb", text(texts, "audit.verb", row -> words.verb(row.verb())));
        columns.put("kind", text(texts, "audit.kind", row -> words.kind(row.aboutKind())));
        columns.put("about", text(texts, "audit.about", AuditRow::aboutId));
        columns.put("changes", text(texts, "audit.changes", words::changes));
        return columns;
    }
}
