package weijie.web.importing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import weijie.importing.ImportCriteria;
import weijie.importing.ImportDesk;
import weijie.importing.ImportKind;
import weijie.importing.ImportRow;
import weijie.importing.ImportState;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.web.RowsModel;

/** The batches somebody may see, the newest first. */
@Named
@ViewScoped
public class ImportListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ImportDesk desk;

    private String q;
    private ImportKind kind;
    private ImportState state;
    private final RowsModel<ImportRow> rows = new RowsModel<>(this::slice, ImportRow::id);

    private Listing<ImportRow> slice(Slice slice) {
        return desk.list(new ImportCriteria(kind, state, q), slice);
    }

    public void reset() {
        q = null;
        kind = null;
        state = null;
        rows.search();
    }

    public RowsModel<ImportRow> getRows() {
        return rows;
    }

    public ImportKind[] getKinds() {
        return ImportKind.values();
    }

    public ImportState[] getStates() {
        return ImportState.values();
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public ImportKind getKind() {
        return kind;
    }

    public void setKind(ImportKind kind) {
        this.kind = kind;
    }

    public ImportState getState() {
        return state;
    }

    public void setState(ImportState state) {
        this.state = state;
    }
}
