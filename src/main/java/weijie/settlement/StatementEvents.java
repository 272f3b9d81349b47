package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import weijie.shared.jpa.TimeOrderedId;

/** The history of statements: who did what, when. Rows are only added. */
@ApplicationScoped
public class StatementEvents {

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    void note(Statement statement, String by, LocalDateTime at, String verb, String note) {
        entities.createNativeQuery(
                        "INSERT INTO statement_event (id, statement_id, at, user_name, verb, to_state, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, TimeOrderedId.next())
                .setParameter(2, statement.id())
                .setParameter(3, at)
                .setParameter(4, by)
                .setParameter(5, verb)
                .setParameter(6, statement.state().name())
                .setParameter(7, note == null ? "" : note.length() > 500 ? note.substring(0, 500) : note)
                .executeUpdate();
    }
}
