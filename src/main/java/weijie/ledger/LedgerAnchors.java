package weijie.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import weijie.shared.jpa.Rows;

/** Where the chain is said to have stood: its head, and the anchors of days and papers. */
@ApplicationScoped
public class LedgerAnchors {

    @Inject
    Rows rows;

    /** What names another hash than the entry it names has, or an entry that there is not. */
    List<String> disagreeing() {
        return rows.list("""
                SELECT a.named FROM (SELECT CONCAT(kind, ' ', reference_no) AS named, entry_no, hash FROM ledger_anchor
                    UNION ALL SELECT 'HEAD', last_no, last_hash FROM ledger_head
                    UNION ALL SELECT 'HEAD', MAX(entry_no), (SELECT last_hash FROM ledger_head) FROM ledger_entry HAVING MAX(entry_no) IS NOT NULL) a
                LEFT JOIN ledger_link k ON k.entry_no = a.entry_no
                WHERE COALESCE(k.hash, IF(a.entry_no = 0, ?, '')) <> a.hash ORDER BY a.named""", row -> row.text("named"), HashChain.BEGINNING);
    }
}
