package weijie.web.audit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import weijie.identity.AuditChoices;
import weijie.identity.AuditCriteria;
import weijie.identity.AuditDesk;
import weijie.identity.AuditRow;
import weijie.reporting.SheetColumn;
import weijie.reporting.SheetWriter;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.web.Download;
import weijie.web.RowsModel;
import weijie.web.Say;
import weijie.web.Show;

/** The audit log: who did what, when, from where, and which fields changed. */
@Named
@ViewScoped
public class AuditListPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> VALUES = List.of(
            "network.invoicing.",
            "role.",
            "status.",
            "catalog.check.",
            "catalog.class.",
            "policy.kind.",
            "repair.level.",
            "announcement.to.",
            "audit.value.");
    private static final int EXPORT_SLICE = 200;
    private static final int MOST_EXPORTED = 50_000;
    private static final String VERB = "identity.verb.";
    private static final String FIELD = "audit.field.";

    @Inject
    AuditDesk desk;

    @Inject
    Say say;

    private String user;
    private String kind;
    private String about;
    private String verb;
    private LocalDate from;
    private LocalDate to;
    private AuditChoices choices;
    private final RowsModel<AuditRow> rows = new RowsModel<>(this::slice, AuditRow::id);

    private Listing<AuditRow> slice(Slice slice) {
        return desk.list(new AuditCriteria(user, kind, about, verb, from, to), slice);
    }

    public void reset() {
        user = null;
        kind = null;
        about = null;
        verb = null;
        from = null;
        to = null;
        rows.search();
    }

    /** A kind of record in the reader's words. */
    public String kindWord(String code) {
        return word(code, "audit.kind." + code);
    }

    /** What was done in the reader's words: records and statements have words of their own for it. */
    public String verbWord(String code) {
        String ofStatement = "settlement.verb." + code.toLowerCase(Locale.ROOT).replace('_', '-');
        return word(code, VERB + code, "repair.verb." + code, ofStatement);
    }

    /** The name of a field in the reader's words; the heading of a spreadsheet stays as it is. */
    public String fieldWord(String code) {
        return word(code, FIELD + code, "repair.field." + code);
    }

    /** The first of these texts that there is, else the code as it is. */
    private String word(String code, String... keys) {
        return Arrays.stream(keys)
                .filter(key -> say.texts().has(key))
                .findFirst()
                .map(key -> say.text(key))
                .orElse(code);
    }

    /** A value that is a code of ours in the reader's words, anything else as it was typed; several codes have commas between. */
    public String value(String stored) {
        return stored == null
                ? null
                : Arrays.stream(stored.split(", ?"))
                        .map(this::one)
                        .collect(Collectors.joining(stored.contains(", ") ? ", " : ","));
    }

    private String one(String code) {
        return VALUES.stream()
                .filter(prefix -> say.texts().has(prefix + code))
                .findFirst()
                .map(prefix -> say.text(prefix + code))
                .orElse(code);
    }

    public void export() {
        List<SheetColumn> columns = List.of(
                SheetColumn.text(say.text("audit.at")),
                SheetColumn.text(say.text("audit.user")),
                SheetColumn.text(say.text("audit.address")),
                SheetColumn.text(say.text("audit.verb")),
                SheetColumn.text(say.text("audit.kind")),
                SheetColumn.text(say.text("audit.about")),
                SheetColumn.text(say.text("audit.changes")));
        Download.list(say.text("audit.title"), out -> {
            try (SheetWriter sheet = SheetWriter.to(out)) {
                sheet.sheet(say.text("audit.title"), columns);
                Slice part = Slice.of(0, EXPORT_SLICE);
                Listing<AuditRow> read;
                int written = 0;
                do {
                    read = slice(part);
                    read.items().forEach(row -> sheet.row(cells(row)));
                    written += EXPORT_SLICE;
                    part = part.from(read.last(), 0, false);
                } while (!read.ends() && written < MOST_EXPORTED);
            }
        });
    }

    private Object[] cells(AuditRow row) {
        return new Object[] {
            Show.second(row.at()),
            row.userName(),
            row.address(),
            verbWord(row.verb()),
            kindWord(row.aboutKind()),
            row.aboutId(),
            row.changes().stream()
                    .map(change -> fieldWord(change.field()) + ": " + shown(value(change.before())) + " → "
                            + shown(value(change.after())))
                    .collect(Collectors.joining("; "))
        };
    }

    private static String shown(String value) {
        return value == null ? "—" : value;
    }

    private AuditChoices choices() {
        choices = choices == null ? desk.choices() : choices;
        return choices;
    }

    /** What the log is about, for the choice of one kind. */
    public List<String> getKinds() {
        return choices().kinds();
    }

    /** What may have been done, for the choice of one verb. */
    public List<String> getVerbs() {
        return choices().verbs();
    }

    public RowsModel<AuditRow> getRows() {
        return rows;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public String getVerb() {
        return verb;
    }

    public void setVerb(String verb) {
        this.verb = verb;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
