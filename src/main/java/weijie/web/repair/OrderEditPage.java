package weijie.web.repair;

import jakarta.annotation.PreDestroy;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.primefaces.PrimeFaces;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.event.SelectEvent;
import weijie.network.OutletRow;
import weijie.repair.Entered;
import weijie.repair.Evidence;
import weijie.repair.EvidenceDesk;
import weijie.repair.OrderDetail;
import weijie.repair.OrderRow;
import weijie.repair.ReadingDesk;
import weijie.repair.RepairDesk;
import weijie.repair.UnitHistory;
import weijie.repair.check.Finding;
import weijie.repair.check.FindingText;
import weijie.repair.check.RecordField;
import weijie.repair.check.Severity;
import weijie.shared.DayText;
import weijie.shared.RepairLevel;
import weijie.web.DraftedPage;
import weijie.web.FormState;
import weijie.web.PendingFiles;
import weijie.web.Say;

/** The form of one record: typed text by field, checked whenever a field is left. */
@Named
@ViewScoped
public class OrderEditPage implements DraftedPage, Serializable {

    private static final long serialVersionUID = 1L;

    private static final int PHOTOS_MOST = 9;
    /** What the checks say of a word that nobody knows: of the warranty, the level, the state. */
    private static final Set<String> UNREAD_WORD = Set.of("RR-135", "RR-146", "RR-132");

    /** What the latest visit of a unit says about the next one. */
    private static final Set<RecordField> OF_THE_UNIT = EnumSet.of(
            RecordField.PRODUCT_MODEL,
            RecordField.PRODUCT_CATEGORY,
            RecordField.BRAND,
            RecordField.PURCHASED_ON,
            RecordField.CUSTOMER_NAME,
            RecordField.CUSTOMER_PHONE,
            RecordField.CUSTOMER_ADDRESS);

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
    private final OrderForm form = new OrderForm();
    private FormState state;
    /** The words of the stored record that nobody knows, by field: they stay what they are until somebody chooses another. */
    private final Map<String, String> unread = new HashMap<>();

    private List<Finding> findings = List.of();
    private List<RecordField> missing = List.of();
    private UnitHistory history;
    private OrderRow row;
    private final PendingFiles photos = new PendingFiles();

    /** Before the first rendering: a record to be corrected, or an empty one. */
    public void open() {
        if (!isCorrection()) {
            onlyOutlet();
            check();
            return;
        }
        if (state != null) {
            return;
        }
        row = reading.detail(no).row();
        desk.draft(no).fields().forEach((field, value) -> form.put(field.name(), value));
        state = new FormState(form, row.version());
        row.findings().stream()
                .filter(finding -> UNREAD_WORD.contains(finding.code()))
                .forEach(finding -> unread.put(finding.field().name(), form.get(finding.field())));
        lookUp();
    }

    /** Who has one outlet need not choose it. */
    private void onlyOutlet() {
        List<OutletRow> outlets = choices.getOutlets();
        if (outlets.size() == 1) {
            form.fill(RecordField.OUTLET_CODE.name(), outlets.get(0).code());
        }
    }

    @Override
    public void restore(int version, Map<String, Object> base, Map<String, Object> typed) {
        if (isCorrection()) {
            state.restore(version, OrderForm.gathered(base), OrderForm.gathered(typed));
            isUpToDate();
        } else {
            OrderForm.gathered(typed).forEach(form::put);
        }
        form.putBegunLines(typed);
        lookUp();
    }

    /** Whether nobody changed the record since the typing began, or everything others changed was compared. */
    private boolean isUpToDate() {
        int latest = reading.detail(no).row().version();
        OrderDetail.Entry last = reading.changesSince(no, state.getVersion()).stream()
                .findFirst()
                .orElse(null);
        return state.mayBeSaved(
                new OrderForm(desk.draft(no)),
                latest,
                last == null ? null : last.userName(),
                last == null ? null : last.at());
    }

    /** The word that stands in a field and is none of those to choose from: one or none. */
    public List<String> asWritten(String field) {
        return unread.containsKey(field) ? List.of(unread.get(field)) : List.of();
    }

    private boolean isCorrection() {
        return no != null && !no.isBlank();
    }

    /** When a field was left: the checks, without what merely is not filled in yet; each also stands at its field. */
    public void check() {
        boolean own = isCorrection();
        List<Finding> found = own ? desk.checkCorrection(no, form.draft()) : desk.check(form.draft());
        missing = found.stream()
                .filter(OrderEditPage::isMerelyMissing)
                .map(Finding::field)
                .distinct()
                .toList();
        findings = found.stream()
                .filter(finding -> !own || !finding.code().equals("RR-107"))
                .filter(finding -> !isMerelyMissing(finding))
                .toList();
        findings.forEach(finding -> note(finding));
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
        LocalDate accepted = Optional.ofNullable(form.get(RecordField.ACCEPTED_ON))
                .flatMap(DayText::read)
                .orElseGet(() -> LocalDate.now(clock));
        return history != null
                && !RepairLevel.DETECT_UPGRADE.name().equals(form.get(RecordField.REPAIR_LEVEL))
                && history.isRepeatedOn(accepted);
    }

    private void note(Finding finding) {
        FacesMessage.Severity tone = switch (finding.severity()) {
            case REJECTED -> FacesMessage.SEVERITY_ERROR;
            case INFO -> FacesMessage.SEVERITY_INFO;
            default -> FacesMessage.SEVERITY_WARN;
        };
        say.note(finding.field().name(), tone, sentence(finding));
    }

    private String sentence(Finding finding) {
        return FindingText.of(finding, say.texts()) + " (" + finding.code() + ")";
    }

    /** When the serial was typed: the unit's life, and what it already says about the unit and its owner. */
    public void lookUp() {
        String serial = form.get(RecordField.SERIAL_NO);
        history = serial == null || serial.isBlank() ? null : reading.historyBeside(serial, no);
        if (history != null && !isCorrection()) {
            fillFrom(history);
        }
        check();
    }

    /** Fills what is still empty from the latest visit of the unit that the person may see; the customer stands masked and is meant in full. */
    private void fillFrom(UnitHistory unit) {
        Map<RecordField, String> known = new EnumMap<>(RecordField.class);
        known.put(RecordField.PRODUCT_CATEGORY, unit.categoryCode());
        unit.repairs().stream()
                .map(UnitHistory.Entry::orderNo)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .ifPresent(last -> known.putAll(desk.draft(last).fields()));
        OF_THE_UNIT.stream()
                .filter(field -> form.fill(field.name(), known.get(field)))
                .forEach(field -> PrimeFaces.current().ajax().update("f:" + field));
    }

    public void chooseModel(SelectEvent<String> event) {
        String[] chosen = event.getObject().split(" · ");
        form.put(RecordField.PRODUCT_MODEL.name(), chosen[0]);
        if (chosen.length > 1) {
            form.put(RecordField.PRODUCT_CATEGORY.name(), chosen[1]);
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
        if (isCorrection() && !isUpToDate()) {
            say.warn("form.meanwhile.open");
            return null;
        }
        Entered entered =
                isCorrection() ? desk.correct(no, state.getVersion(), form.draft()) : desk.enter(form.draft());
        findings = entered.findings();
        if (!entered.isStored()) {
            findings.forEach(finding -> {
                if (finding.severity() == Severity.REJECTED) {
                    say.beside(finding.field().name(), sentence(finding));
                } else {
                    note(finding);
                }
            });
            return null;
        }
        photos.giveTo((name, content) -> files.attach(entered.orderNo(), Evidence.Kind.PHOTO, name, content));
        photos.clear();
        if (submit && form.get(RecordField.COMPLETED_ON) != null) {
            desk.submit(entered.orderNo(), null);
        }
        say.infoNextPage("repair.edit.saved", entered.orderNo());
        return another
                ? "/repair/edit.xhtml?faces-redirect=true&outlet=" + getText().getOrDefault("OUTLET_CODE", "") + "&day="
                        + getText().getOrDefault("ACCEPTED_ON", "")
                : "/repair/view.xhtml?faces-redirect=true&no=" + entered.orderNo();
    }

    /** A photo was chosen; it is kept whatever becomes of the next attempt to save. */
    public void upload(FileUploadEvent event) {
        photos.add(event.getFile(), PHOTOS_MOST, files::examine);
    }

    public void removeFile(int index) {
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
        form.getParts().add(new PartInput());
    }

    public void removePart(int index) {
        form.getParts().remove(index);
        check();
    }

    public void setOutlet(String outlet) {
        form.fill(RecordField.OUTLET_CODE.name(), outlet);
    }

    public String getOutlet() {
        return null;
    }

    public void setDay(String day) {
        form.fill(RecordField.ACCEPTED_ON.name(), day);
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

    public FormState getState() {
        return state;
    }

    /** The record that is corrected, with a reviewer's question if there is one; {@code null} for a new one. */
    public OrderRow getRow() {
        return row;
    }

    public Map<String, String> getText() {
        return form.getText();
    }

    public List<PartInput> getParts() {
        return form.getParts();
    }

    public List<Finding> getFindings() {
        return findings;
    }

    public UnitHistory getHistory() {
        return history;
    }
}
