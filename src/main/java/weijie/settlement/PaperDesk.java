package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import weijie.network.Scope;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.FileStore;
import weijie.shared.Refusal;
import weijie.shared.Texts;

/** Where the papers of statements are asked for and kept; {@link StatementPapers} makes those that are not kept yet. */
@ApplicationScoped
public class PaperDesk {

    @Inject
    Statements statements;

    @Inject
    StatementLists lists;

    @Inject
    PublishedHeads heads;

    @Inject
    KeptPapers papers;

    @Inject
    FileStore files;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    /**
     * The kept paper of a published statement as the caller sees it, if it was made already.
     *
     * @throws Refusal {@code ST-401} when the caller has no such statement, {@code FL-001} or {@code FL-002} when its file is lost or damaged
     */
    @Transactional
    @Duty
    public Optional<Path> kept(String number, PaperForm form, Texts texts) {
        return papers.find(mine(number), Scope.of(caller), form, texts).map(files::read);
    }

    /** Notes that the caller takes a paper away. */
    @Transactional
    @Duty
    public void taken(String number, PaperForm form) {
        changes.fire(Change.of(Statement.KIND, number, "EXPORT", Map.of(), Map.of("file", number + form.ending())));
    }

    /** Keeps the paper of a published statement that was made just now, unless somebody else was first; the one that counts. */
    @Transactional
    @Duty
    public Path keep(String number, PaperForm form, Texts texts, Path made) {
        Statement statement = mine(number);
        Refusal.unless(
                statement.sha256() != null,
                Refusal.Kind.CONFLICT,
                "ST-404",
                number,
                statement.state(),
                StatementState.PUBLISHED);
        return files.read(papers.keep(statement, Scope.of(caller), form, texts, made));
    }

    /** What the head of a statement's papers says; an outlet is not shown where the centre's money goes. */
    @Transactional
    @Duty
    public PaperHead head(String number) {
        PaperHead head = heads.of(mine(number));
        return Scope.of(caller).isOutlet()
                ? new PaperHead(
                        head.company(), null, head.opens(), head.closes(), head.repeatWindow(), head.heldCarries())
                : head;
    }

    private Statement mine(String number) {
        return lists.find(number, Scope.of(caller))
                .flatMap(row -> statements.find(row.number()))
                .orElseThrow(() -> Refusal.notFound("ST-401", number));
    }
}
