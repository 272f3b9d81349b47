package weijie.web.importing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import weijie.importing.ImportCriteria;
import weijie.importing.ImportDesk;
import weijie.importing.ImportKind;
import weijie.importing.ImportRow;
import weijie.importing.ImportState;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.web.ListScreen;

/** The batches somebody may see, the newest first. */
@Named
@ViewScoped
public class ImportListPage extends ListScreen<ImportCriteria, ImportRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    ImportDesk desk;

    public ImportListPage() {
        super("/importing/list", ImportRow::id, "q", "kind", "state");
    }

    @Override
    protected ImportCriteria criteria() {
        return new ImportCriteria(
                getFilter().one(ImportKind.class, "kind"),
                getFilter().one(ImportState.class, "state"),
                getFilter().text("q"));
    }

    @Override
    protected Listing<ImportRow> find(ImportCriteria criteria, Slice slice) {
        return desk.list(criteria, slice);
    }

    public ImportKind[] getKinds() {
        return ImportKind.values();
    }

    public ImportState[] getStates() {
        return ImportState.values();
    }
}
