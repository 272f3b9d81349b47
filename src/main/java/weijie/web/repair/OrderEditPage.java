package weijie.web.repair;

import jakarta.annotation.PreDestroy;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.event.SelectEvent;
import weijie.network.OutletRow;
import weijie.repair.Entered;
import weijie.repair.EvidenceDesk;
import weijie.repair.ReadingDesk;
import weijie.repair.RepairDesk;
import weijie.repair.UnitHistory;
import weijie.repair.check.Finding;
import weijie.repair.check.FindingText;
import weijie.repair.check.PartLine;
import weijie.repair.check.RecordDraft;
import weijie.repair.check.RecordField;
import weijie.repair.check.Severity;
import weijie.shared.DayText;
import weijie.shared.Refusal;
import weijie.shared.RepairLevel;
import weijie.web.Say;

/** The form of one record: typed text by field, checked whenever a field is left. */
@Named
@ViewScoped
public class OrderEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int PHOTOS_MOST = 9;
    /** What the checks say of a word that nobody knows: of the warranty, the level, the state. */
    private static final Set<String> UNREAD_WORD = Set.of("RR-135", "RR-146", "RR-132");

    @Inject
    RepairDesk desk;

    @Inject
    ReadingDesk reading;

    @Inject
    EvidenceDesk files;

    @Inject
    Choices choices;

    @Inject
    Say say;

    @Inject
    Clock clock;

    private String no;
    private Integer version;
    private Map<String, String> text = new HashMap<>();
    private final List<PartInput> parts = new ArrayList<>();
    /** The words of the stored record that nobody knows, by field: they stay what they are until somebody chooses another. */
    private final Map<String, String> unread = new HashMap<>();

    private List<Finding> findings = List.of();
    private List<RecordField> missing = List.of();
    private UnitHistory history;
    private String draft;
    private String draftVersion;
    private ChangedMeanwhile meanwhile;
    private final PendingPhotos photos = new PendingPhotos();

    /** Before the first rendering: a record to be corrected, or an empty one. */
    public void open() {
        if (no == null || no.isBlank()) {
            onlyOutlet();
            check();
            return;
        }
        if (version != null) {
            return;
        }
        version = reading.detail(no).row().version();
        text.putAll(stored());
        reading.detail(no).row().findings().stream()
                .filter(finding -> UNREAD_WORD.contains(finding.code()))
                .forEach(finding -> unread.put(
                        finding.field().name(), text.get(finding.field().name())));
        PartLine.lines(text.remove(RecordField.PARTS_USED.name())).forEach(line -> parts.add(new PartInput(line)));
        check();
        lookUp();
    }

    private Map<String, String> stored() {
        Map<String, String> all = new HashMap<>();
        desk.draft(no).fields().forEach((field, value) -> all.put(field.name(), value));
        return all;
    }

    /** Who has one outlet need not choose it. */
    private void onlyOutlet() {
        List<OutletRow> outlets = choices.getOutlets();
        if (outlets.size() == 1) {
            text.putIfAbsent(RecordField.OUTLET_CODE.name(), outlets.get(0).code());
        }
    }

    /** Takes up again what was typed earlier in this browser and never saved; nothing of it is stored yet. */
    public void restore() {
        FormDraft kept = FormDraft.read(draft);
        Map<String, String> stored = typed();
        text.putAll(kept.fields());
        parts.clear();
        parts.addAll(kept.parts());
        draft = null;
        if (isCorrection()) {
            compare(FormDraft.version(draftVersion), stored);
        }
        lookUp();
        say.info("repair.edit.restored");
    }

    /** The word that stands in a field and is none of those to choose from: one or none. */
    public List<String> asWritten(String field) {
        return unread.containsKey(field) ? List.of(unread.get(field)) : List.of();
    }

    private boolean isCorrection() {
        return no != null && !no.isBlank();
    }

    /** Everything in the form, the parts as one text. */
    private Map<String, String> typed() {
        Map<String, String> all = new HashMap<>(text);
        all.put(RecordField.PARTS_USED.name(), PartInput.write(parts));
        return all;
    }

    /** Lays what is typed, begun on a version, beside what others made of it since; until it was compared it cannot be saved. */
    private void compare(int begunOn, Map<String, String> stored) {
        version = begunOn;
        int latest = reading.detail(no).row().version();
        meanwhile = latest == begunOn
                ? null
                : ChangedMeanwhile.of(latest, reading.changesSince(no, begunOn), stored, typed());
        if (meanwhile != null) {
            meanwhile.untouched().forEach(this::take);
        }
    }

    private void take(String field, String value) {
        if (field.equals(RecordField.PARTS_USED.name())) {
            parts.clear();
            PartLine.lines(value).forEach(line -> parts.add(new PartInput(line)));
        } else {
            text.put(field, value);
        }
    }

    /** Gives up what was typed in a field for what somebody else stored there. */
    public void takeTheirs(ChangedMeanwhile.Row row) {
        take(row.field().name(), row.theirs());
        meanwhile = meanwhile.without(row);
        check();
    }

    /** The person has compared: what stands in the form now is meant. */
    public void reconcile() {
        version = meanwhile.version();
        meanwhile = null;
        check();
    }

    public ChangedMeanwhile getMeanwhile() {
        return meanwhile;
    }

    private RecordDraft draft() {
        Map<RecordField, String> fields = new EnumMap<>(RecordField.class);
        text.forEach((name, value) -> fields.put(RecordField.valueOf(name), value));
        fields.put(RecordField.PARTS_USED, PartInput.write(parts));
        return new RecordDraft(0, fields);
    }

    /** When a field was left: the checks, without what merely is not filled in yet. */
    public void check() {
        boolean own = isCorrection();
        List<Finding> found = own ? desk.checkCorrection(no, draft()) : desk.check(draft());
        missing = found.stream()
                .filter(OrderEditPage::isMerelyMissing)
                .map(Finding::field)
                .distinct()
                .toList();
        findings = found.stream()
                .filter(finding -> !own || !finding.code().equals("RR-107"))
                .filter(finding -> !isMerelyMissing(finding))
                .toList();
    }

    private static boolean isMerelyMissing(Finding finding) {
        return finding.value() == null && finding.severity() == Severity.REJECTED;
    }

    /** The names of the fields that are still to be filled in, without which not everything can be checked. */
    public String getMissing() {
        return missing.stream().map(field -> say.text("repair.field." + field)).collect(Collectors.joining(" · "));
    }

    /** Whether the unit comes back too early to be paid: on the day that was typed, else if it came today. */
    public boolean isBackTooEarly() {
        LocalDate accepted = Optional.ofNullable(text.get(RecordField.ACCEPTED_ON.name()))
                .flatMap(DayText::read)
                .orElseGet(() -> LocalDate.now(clock));
        return history != null
                && !RepairLevel.DETECT_UPGRADE.name().equals(text.get(RecordField.REPAIR_LEVEL.name()))
                && history.isRepeatedOn(accepted);
    }

    /** When the serial was typed: the unit's life. */
    public void lookUp() {
        String serial = text.get(RecordField.SERIAL_NO.name());
        history = serial == null || serial.isBlank() ? null : reading.historyBeside(serial, no);
        check();
    }

    public void chooseModel(SelectEvent<String> event) {
        String[] chosen = event.getObject().split(" · ");
        text.put(RecordField.PRODUCT_MODEL.name(), chosen[0]);
        if (chosen.length > 1) {
            text.put(RecordField.PRODUCT_CATEGORY.name(), chosen[1]);
        }
        check();
    }

    /** Models with their categories, as the suggestions show them. */
    public List<String> models(String typed) {
        return choices.models(typed).stream()
                .map(row -> row.model() + " · " + row.categoryCode())
                .toList();
    }

    public String save(boolean submit, boolean another) {
        if (isCorrection() && meanwhile == null) {
            compare(version, stored());
        }
        Entered entered = isCorrection() ? desk.correct(no, version, draft()) : desk.enter(draft());
        findings = entered.findings();
        if (!entered.isStored()) {
            findings.stream()
                    .filter(finding -> finding.severity() == Severity.REJECTED)
                    .forEach(finding -> say.beside(
                            finding.field().name(),
                            FindingText.of(finding, say.texts()) + " (" + finding.code() + ")"));
            return null;
        }
        photos.attachTo(entered.orderNo(), files);
        if (submit && text.get(RecordField.COMPLETED_ON.name()) != null) {
            desk.submit(entered.orderNo(), null);
        }
        say.infoNextPage("repair.edit.saved", entered.orderNo());
        return another
                ? "/repair/edit.xhtml?faces-redirect=true&outlet=" + text.getOrDefault("OUTLET_CODE", "") + "&day="
                        + text.getOrDefault("ACCEPTED_ON", "")
                : "/repair/view.xhtml?faces-redirect=true&no=" + entered.orderNo();
    }

    /** A photo was chosen; it is kept whatever becomes of the next attempt to save. */
    public void upload(FileUploadEvent event) {
        Refusal.unless(photos.names().size() < PHOTOS_MOST, Refusal.Kind.CONFLICT, "RR-213", PHOTOS_MOST);
        photos.add(event.getFile(), files);
    }

    public void removePhoto(int index) {
        photos.remove(index);
    }

    public List<String> getPhotos() {
        return photos.names();
    }

    @PreDestroy
    void leave() {
        photos.clear();
    }

    public void addPart() {
        parts.add(new PartInput());
    }

    public void removePart(int index) {
        parts.remove(index);
        check();
    }

    public void setOutlet(String outlet) {
        text.putIfAbsent(RecordField.OUTLET_CODE.name(), outlet);
    }

    public String getOutlet() {
        return null;
    }

    public void setDay(String day) {
        text.putIfAbsent(RecordField.ACCEPTED_ON.name(), day);
    }

    public String getDay() {
        return null;
    }

    public String getNo() {
        return no;
    }

    public void setNo(String no) {
        this.no = no;
    }

    public String getDraft() {
        return draft;
    }

    public void setDraft(String draft) {
        this.draft = draft;
    }

    public String getDraftVersion() {
        return draftVersion;
    }

    public void setDraftVersion(String draftVersion) {
        this.draftVersion = draftVersion;
    }

    public Integer getVersion() {
        return version;
    }

    public Map<String, String> getText() {
        return text;
    }

    public List<PartInput> getParts() {
        return parts;
    }

    public List<Finding> getFindings() {
        return findings;
    }

    public UnitHistory getHistory() {
        return history;
    }
}
