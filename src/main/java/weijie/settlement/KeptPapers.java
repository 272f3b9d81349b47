package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import weijie.network.Scope;
import weijie.shared.FileStore;
import weijie.shared.Texts;
import weijie.shared.UtcNow;
import weijie.shared.jpa.Rows;

/** The papers of published statements, each made once and kept as a file named by its digest. */
@ApplicationScoped
public class KeptPapers {

    @Inject
    Rows rows;

    @Inject
    FileStore files;

    @Inject
    Clock clock;

    /** The kept paper that a reader of this scope is given, if it was made already. */
    Optional<String> find(Statement statement, Scope scope, PaperForm form, Texts texts) {
        return rows.first(
                "SELECT sha256 FROM kept_paper WHERE statement_id = ? AND outlet_id = ? AND language = ? AND form = ?",
                row -> row.text("sha256"),
                statement.id(),
                part(scope),
                texts.locale().getLanguage(),
                form);
    }

    /**
     * Keeps a paper that was made just now. Of two that were made at once the first counts for both readers.
     *
     * @return the digest of the paper that counts
     */
    @Transactional(Transactional.TxType.MANDATORY)
    String keep(Statement statement, Scope scope, PaperForm form, Texts texts, Path made) {
        try (InputStream content = Files.newInputStream(made)) {
            FileStore.Kept kept = files.keep(content, Long.MAX_VALUE);
            rows.change(
                    """
                    INSERT IGNORE INTO kept_paper (statement_id, outlet_id, language, form, sha256, bytes, made_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?)""",
                    statement.id(),
                    part(scope),
                    texts.locale().getLanguage(),
                    form,
                    kept.sha256(),
                    kept.bytes(),
                    UtcNow.of(clock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return find(statement, scope, form, texts).orElseThrow();
    }

    /** An outlet is given its own part of a statement, which is another document. */
    private static long part(Scope scope) {
        return scope.isOutlet() ? scope.outletId() : 0;
    }
}
