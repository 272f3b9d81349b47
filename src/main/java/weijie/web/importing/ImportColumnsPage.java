package weijie.web.importing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weijie.importing.HeadingDesk;
import weijie.importing.SheetColumns;
import weijie.web.Say;

/** What the headings of a batch's file mean: its own headings with samples, a guess for each, and what the person chooses. */
@Named
@ViewScoped
public class ImportColumnsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    HeadingDesk desk;

    @Inject
    ImportPage batch;

    @Inject
    Say say;

    private boolean open;
    private String sheet;
    private List<String> sheets;
    private List<String> missing = List.of();
    private List<HeadingChoice> columns;

    /** Whether the person is asked: the file cannot be read otherwise, or the person wants to change it. */
    public boolean isShown() {
        return batch.getRow().isReadable() && (open || batch.getRow().lacksColumns());
    }

    public void open() {
        open = true;
        columns = null;
    }

    public void close() {
        open = false;
    }

    /** Another sheet was chosen. */
    public void change() {
        columns = null;
    }

    /** The columns of the sheet, looked at once. */
    public List<HeadingChoice> getColumns() {
        if (columns == null) {
            List<SheetColumns> all = desk.sheets(batch.getId(), say.texts().locale());
            sheets = all.stream().map(SheetColumns::name).toList();
            SheetColumns chosen = all.stream()
                    .filter(one -> one.name().equals(sheet))
                    .findFirst()
                    .orElse(all.get(0));
            sheet = chosen.name();
            missing = chosen.missing();
            columns = chosen.columns().stream()
                    .filter(column -> !column.isEmpty())
                    .map(HeadingChoice::new)
                    .toList();
        }
        return columns;
    }

    public List<SheetColumns.Choice> getChoices() {
        return batch.getRow().kind().choices(say.texts().locale());
    }

    /** The required columns that no heading is understood as. */
    public String getMissing() {
        getColumns();
        return String.join("、", missing);
    }

    public List<String> getSheets() {
        getColumns();
        return sheets;
    }

    /** Has the file read so. */
    public void save() {
        Map<String, String> said = new HashMap<>();
        columns.forEach(column -> said.put(column.label(), column.getKey() == null ? "" : column.getKey()));
        desk.readAs(batch.getId(), sheet.equals(sheets.get(0)) ? null : sheet, said);
        open = false;
        columns = null;
        batch.refresh();
        say.info("importing.view.checking");
    }

    public String getSheet() {
        return sheet;
    }

    public void setSheet(String sheet) {
        this.sheet = sheet;
    }
}
