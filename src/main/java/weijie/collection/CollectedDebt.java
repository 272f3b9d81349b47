package weijie.collection;

import java.time.LocalDate;
import java.util.List;
import weijie.ledger.Book;
import weijie.ledger.Entry;
import weijie.ledger.Ledger.OpenShare;
import weijie.ledger.LedgerAccount;
import weijie.ledger.LedgerEvent;
import weijie.ledger.Posting;
import weijie.shared.Reference;

/**
 * The debt that a case is about.
 *
 * @param statementNo the statement that left it
 */
public record CollectedDebt(String statementNo, long centreId, String centreCode) {

    /** What the entries that lower it come from. */
    public static final String KIND = "COLLECTION";

    static final String CLAUSE = "G12";

    /** The statement as the ledger knows it. */
    Reference statement() {
        return new Reference("STATEMENT", statementNo);
    }

    List<Posting> lowered(List<OpenShare> shares) {
        return shares.stream()
                .map(share -> Posting.credit(LedgerAccount.CENTRE_RECEIVABLE, share.about(), CLAUSE, share.amount()))
                .toList();
    }

    /** An entry that names the statement, so that what is open of it is known. */
    Entry entry(Book book, String reliefNo, LedgerEvent event, LocalDate on, List<Posting> postings) {
        return new Entry(book, centreId, centreCode, new Reference(KIND, reliefNo), statementNo, event, on, postings);
    }
}
