package weijie.web.importing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.primefaces.PrimeFaces;
import weijie.catalog.CatalogCriteria;
import weijie.catalog.ModelDesk;
import weijie.catalog.ModelRow;
import weijie.importing.CorrectionDesk;
import weijie.importing.FindingsDesk;
import weijie.importing.FlagFilter;
import weijie.importing.FlaggedRow;
import weijie.importing.HeadingRow;
import weijie.importing.ImportFindingRow;
import weijie.repair.check.Severity;
import weijie.shared.Listing;
import weijie.shared.RepairLevel;
import weijie.shared.Slice;
import weijie.web.RowsModel;
import weijie.web.Say;

/** The grid of one batch: rows with something wrong, put right cell by cell, row by row or value by value. */
@Named
@ViewScoped
public class ImportRowsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    FindingsDesk findings;

    @Inject
    CorrectionDesk corrections;

    @Inject
    ModelDesk models;

    @Inject
    ImportPage batch;

    @Inject
    Say say;

    private static final int MOST_LISTED = 200;

    private Severity severity;
    private String code;
    private String item;
    private final Map<String, String> edits = new HashMap<>();
    private final RowsModel<ProblemRow> rows = new RowsModel<>(this::slice, ProblemRow::rowNo);
    private int editedRow;
    private List<CellEdit> cells = List.of();

    private Listing<ProblemRow> slice(Slice slice) {
        Map<String, Integer> places = new HashMap<>();
        getHeadings().stream()
                .filter(heading -> heading.key() != null)
                .forEach(heading -> places.put(heading.key(), heading.place()));
        return findings.flagged(batch.getId(), filter(), slice).map(row -> problems(row, places));
    }

    private ProblemRow problems(FlaggedRow row, Map<String, Integer> places) {
        List<RowProblem> problems = new ArrayList<>();
        Set<Integer> shown = new HashSet<>();
        for (ImportFindingRow finding : row.findings()) {
            int place = finding.field() == null ? -1 : places.getOrDefault(finding.field(), -1);
            String key = row.rowNo() + ":" + place;
            boolean first = place >= 0 && !row.stored() && shown.add(place);
            if (first) {
                String cell = place < row.cells().size() ? row.cells().get(place) : "";
                edits.put(key, CellInput.of(finding.field()).shown(cell));
            }
            problems.add(new RowProblem(
                    finding.severity(),
                    finding.code(),
                    finding.field(),
                    finding.fieldName(batch.getRow().kind(), say.texts()),
                    finding.sentence(batch.getRow().kind(), say.texts()),
                    place,
                    key,
                    first,
                    finding.isOfStored() ? finding.value() : null));
        }
        return new ProblemRow(row.rowNo(), row.item(), row.worst(), row.stored(), problems);
    }

    /** Saves the correction typed beside a problem. */
    public void fix(ProblemRow row, RowProblem problem) {
        String value = edits.get(problem.key());
        if (problem.getInput() == CellInput.DAY && (value == null || value.isBlank())) {
            say.warn("importing.view.chooseDay");
            return;
        }
        corrections.correct(batch.getId(), row.rowNo(), problem.place(), value);
        changed();
        say.info("importing.view.fixed", row.rowNo());
    }

    void changed() {
        batch.refresh();
        rows.clear();
    }

    /** Opens all cells of a row. */
    public void open(ProblemRow row) {
        editedRow = row.rowNo();
        Set<Integer> bad = new HashSet<>();
        row.problems().forEach(problem -> bad.add(problem.place()));
        List<String> texts = findings.cells(batch.getId(), editedRow);
        cells = new ArrayList<>();
        for (HeadingRow heading : getHeadings()) {
            String text = heading.place() < texts.size() ? texts.get(heading.place()) : "";
            cells.add(new CellEdit(heading, name(heading), bad.contains(heading.place()), text));
        }
        show("rowDialog");
    }

    /** What a column is called in the template, or in the file where nobody knows it. */
    public String name(HeadingRow heading) {
        return heading.key() == null
                ? heading.heading()
                : batch.getRow().kind().columnName(heading.key(), say.texts().locale());
    }

    private static void show(String dialog) {
        PrimeFaces.current().executeScript("PF('" + dialog + "').show()");
    }

    private static void hide(String dialog) {
        PrimeFaces.current().executeScript("PF('" + dialog + "').hide()");
    }

    public void saveRow() {
        List<String> texts = cells.stream()
                .map(cell -> cell.getValue() == null ? "" : cell.getValue())
                .toList();
        corrections.correctRow(batch.getId(), editedRow, texts);
        changed();
        hide("rowDialog");
        say.info("importing.view.fixed", editedRow);
    }

    public void drop() {
        int dropped = corrections.drop(
                batch.getId(), rows.listed().stream().map(ProblemRow::rowNo).toList());
        changed();
        say.info("importing.view.dropped", dropped);
    }

    /** Leaves one row out. */
    public void drop(ProblemRow row) {
        corrections.drop(batch.getId(), List.of(row.rowNo()));
        changed();
        say.info("importing.view.dropped", 1);
    }

    /** The rows under the present filter, as many as a page can show. */
    List<FlaggedRow> listed() {
        return findings.flagged(batch.getId(), filter(), Slice.of(0, MOST_LISTED))
                .items();
    }

    private FlagFilter filter() {
        return new FlagFilter(severity, code, item);
    }

    /** How many rows a filter shows, under an empty text all of them. */
    public long count(String wanted) {
        Severity only = wanted.isEmpty() ? null : Severity.valueOf(wanted);
        return findings.flagged(batch.getId(), new FlagFilter(only, null, null), Slice.of(0, 1))
                .total();
    }

    public void only(String wanted) {
        severity = wanted.isEmpty() ? null : Severity.valueOf(wanted);
        code = null;
        rows.search();
    }

    public List<HeadingRow> getHeadings() {
        return findings.headings(batch.getId());
    }

    /** The words for levels, as the template offers them. */
    public List<String> getLevels() {
        return Arrays.stream(RepairLevel.values())
                .map(level -> say.text("repair.level." + level.name()))
                .toList();
    }

    /** The first models of the catalogue. */
    public List<String> getModels() {
        return models.list(CatalogCriteria.NONE, Slice.of(0, MOST_LISTED)).items().stream()
                .map(ModelRow::model)
                .distinct()
                .toList();
    }

    public RowsModel<ProblemRow> getRows() {
        return rows;
    }

    public Map<String, String> getEdits() {
        return edits;
    }

    public List<CellEdit> getCells() {
        return cells;
    }

    public int getEditedRow() {
        return editedRow;
    }

    public Severity getSeverity() {
        return severity;
    }

    public void setSeverity(Severity severity) {
        this.severity = severity;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
    }
}
