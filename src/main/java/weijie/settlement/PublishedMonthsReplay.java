package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import weijie.shared.Invariant;

/** Every published statement, computed again from the facts, terms and rates its run kept, has the same lines to the byte. */
@ApplicationScoped
public class PublishedMonthsReplay implements Invariant {

    @Inject
    Statements statements;

    @Inject
    Replay replay;

    @Override
    public String code() {
        return "STATEMENT_REPLAY";
    }

    @Override
    public Finding check() {
        return PublishedStatementsStand.each(
                statements.published(), statement -> replay.of(statement).isSame());
    }
}
