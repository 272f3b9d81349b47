package weijie.web.audit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import weijie.identity.AuditChoices;
import weijie.identity.AuditCriteria;
import weijie.identity.AuditDesk;
import weijie.identity.AuditRow;
import weijie.web.ListScreen;
import weijie.web.ListSheet;

/** The audit log: who did what, when, from where, and which fields changed. */
@Named
@ViewScoped
public class AuditListPage extends ListScreen<AuditCriteria, AuditRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    AuditDesk desk;

    @Inject
    AuditSheet sheet;

    private AuditChoices choices;

    public AuditListPage() {
        super(AuditSheet.PATH, AuditRow::id, AuditSheet.FIELDS);
    }

    @Override
    protected Optional<ListSheet<AuditCriteria, AuditRow>> sheet() {
        return Optional.of(sheet);
    }

    private AuditWords words() {
        return new AuditWords(say.texts());
    }

    /** A kind of record in the reader's words. */
    public String kindWord(String code) {
        return words().kind(code);
    }

    /** What was done in the reader's words. */
    public String verbWord(String code) {
        return words().verb(code);
    }

    /** The name of a field in the reader's words. */
    public String fieldWord(String code) {
        return words().field(code);
    }

    /** A value that is a code of ours in the reader's words, anything else as it was typed. */
    public String value(String stored) {
        return words().value(stored);
    }

    private AuditChoices choices() {
        choices = choices == null ? desk.choices() : choices;
        return choices;
    }

    /** What the log is about, for the choice of one kind. */
    public List<LogWord> getKinds() {
        return choices().kinds().stream()
                .map(code -> new LogWord(code, kindWord(code)))
                .toList();
    }

    /** What may have been done, for the choice of one verb. */
    public List<LogWord> getVerbs() {
        return choices().verbs().stream()
                .map(code -> new LogWord(code, verbWord(code)))
                .toList();
    }
}
