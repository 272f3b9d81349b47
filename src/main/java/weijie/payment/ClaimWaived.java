package weijie.payment;

import java.time.LocalDate;
import java.util.List;
import weijie.ledger.Book;
import weijie.ledger.Entry;
import weijie.ledger.LedgerAccount;
import weijie.ledger.LedgerEvent;
import weijie.ledger.Posting;
import weijie.ledger.PostingScheme;
import weijie.shared.Money;
import weijie.shared.Reference;

/** A centre gives up a claim on an outlet: what headquarters took from it is then the centre's own cost (G12). */
public record ClaimWaived(
        String waiverNo, long centreId, String centreCode, Posting.Share outlet, Money amount, LocalDate on)
        implements PostingScheme {

    static final String KIND = "CLAIM_WAIVER";
    private static final String CLAUSE = "G12";

    @Override
    public LedgerEvent event() {
        return LedgerEvent.CLAIM_WAIVED;
    }

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(
                Book.CENTRE,
                centreId,
                centreCode,
                new Reference(KIND, waiverNo),
                "",
                event(),
                on,
                List.of(
                        Posting.debit(LedgerAccount.CENTRE_CLEARING, outlet, CLAUSE, amount),
                        Posting.credit(LedgerAccount.OUTLET_RECEIVABLE, outlet, CLAUSE, amount))));
    }
}
