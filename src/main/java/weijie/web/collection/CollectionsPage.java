package weijie.web.collection;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import weijie.collection.CollectionCriteria;
import weijie.collection.CollectionRow;
import weijie.collection.CollectionState;
import weijie.collection.ReliefKind;
import weijie.web.ListScreen;
import weijie.web.ListSheet;

/** The debts that are collected: all for headquarters, its own for a centre. */
@Named
@ViewScoped
public class CollectionsPage extends ListScreen<CollectionCriteria, CollectionRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    CollectionSheet sheet;

    public CollectionsPage() {
        super(CollectionSheet.PATH, CollectionRow::no, CollectionSheet.FIELDS);
        getRows().sum(CollectionRow::open);
    }

    @Override
    protected Optional<ListSheet<CollectionCriteria, CollectionRow>> sheet() {
        return Optional.of(sheet);
    }

    public ReliefKind[] getKinds() {
        return ReliefKind.values();
    }

    public CollectionState[] getStates() {
        return CollectionState.values();
    }
}
