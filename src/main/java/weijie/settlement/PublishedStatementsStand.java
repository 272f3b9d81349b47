package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;
import weijie.shared.Invariant;

/** A published statement's lines still have the hash they were published with. */
@ApplicationScoped
public class PublishedStatementsStand implements Invariant {

    @Inject
    Statements statements;

    @Inject
    StatementLines lines;

    @Override
    public String code() {
        return "STATEMENT_HASHES";
    }

    @Override
    public Finding check() {
        return each(statements.published(), this::stands);
    }

    private boolean stands(Statement statement) {
        return lines.hash(statement).equals(statement.sha256());
    }

    /** The finding of a rule that looks at one statement after the other. */
    static Invariant.Finding each(List<Statement> statements, Predicate<Statement> rule) {
        List<String> wrong =
                statements.stream().filter(rule.negate()).map(Statement::number).toList();
        return new Invariant.Finding(
                statements.size(), wrong.size(), String.join(" ", wrong.subList(0, Math.min(5, wrong.size()))));
    }
}
