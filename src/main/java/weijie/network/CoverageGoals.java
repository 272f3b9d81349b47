package weijie.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The goals of the network: on every day one per level of region. */
@ApplicationScoped
public class CoverageGoals {

    private static final String ROW =
            "select new weijie.network.GoalRow(g.id, g.clause, g.level, g.minimum, g.dueOn, g.validFrom, g.validTo,"
                    + " g.reason, g.changedBy, g.version) from CoverageGoal g";

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    /** The goals that hold on a day. */
    public List<GoalRow> on(LocalDate day) {
        return entities.createQuery(
                        ROW
                                + " where g.validFrom <= :day and (g.validTo is null or g.validTo >= :day) order by g.clause",
                        GoalRow.class)
                .setParameter("day", day)
                .getResultList();
    }

    /** All goals that ever held or will, the latest of each level first. */
    public List<GoalRow> history() {
        return entities.createQuery(ROW + " order by g.clause, g.validFrom desc", GoalRow.class)
                .getResultList();
    }

    /** The goal, which nobody else can change before this transaction ends. */
    Optional<CoverageGoal> lock(long id) {
        return Optional.ofNullable(entities.find(CoverageGoal.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    void add(CoverageGoal goal) {
        entities.persist(goal);
    }
}
