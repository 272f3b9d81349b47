package weijie.web.ledger;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import weijie.ledger.Book;
import weijie.ledger.EntryCriteria;
import weijie.ledger.EntryRow;
import weijie.ledger.LedgerEvent;
import weijie.web.ListScreen;
import weijie.web.ListSheet;

/** The entries of the books, the latest first. */
@Named
@ViewScoped
public class EntriesPage extends ListScreen<EntryCriteria, EntryRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    EntrySheet sheet;

    public EntriesPage() {
        super(EntrySheet.PATH, EntryRow::no, EntrySheet.FIELDS);
    }

    @Override
    protected Optional<ListSheet<EntryCriteria, EntryRow>> sheet() {
        return Optional.of(sheet);
    }

    public Book[] getBooks() {
        return Book.values();
    }

    public LedgerEvent[] getEvents() {
        return LedgerEvent.values();
    }
}
