package weijie.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The goals of the network, one per level of region. */
@ApplicationScoped
public class CoverageGoals {

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    public List<GoalRow> all() {
        return entities.createQuery(
                        "select new weijie.network.GoalRow(g.id, g.clause, g.level, g.minimum, g.dueOn, g.version)"
                                + " from CoverageGoal g order by g.clause",
                        GoalRow.class)
                .getResultList();
    }

    Optional<CoverageGoal> find(long id) {
        return Optional.ofNullable(entities.find(CoverageGoal.class, id));
    }
}
