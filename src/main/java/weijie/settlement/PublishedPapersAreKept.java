package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.shared.Invariant;

/**
 * Every published statement has kept what it shows, and every paper that was made of it is a file that the store keeps. Whether the file
 * still is what was kept is the store's own invariant.
 */
@ApplicationScoped
public class PublishedPapersAreKept implements Invariant {

    @Inject
    Wrongdoers wrongdoers;

    @Override
    public String code() {
        return "PAPER_KEPT";
    }

    @Override
    public Finding check() {
        return wrongdoers.among("""
                SELECT s.statement_no AS subject, h.statement_id IS NULL AS wrong FROM statement s
                LEFT JOIN published_head h ON h.statement_id = s.id WHERE s.sha256 IS NOT NULL
                UNION ALL SELECT s.statement_no, f.sha256 IS NULL FROM kept_paper k JOIN statement s ON s.id = k.statement_id
                LEFT JOIN kept_file f ON f.sha256 = k.sha256 AND f.bytes = k.bytes""");
    }
}
