package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;
import java.util.Optional;

/** The months anybody has touched, and their calculation runs. */
@ApplicationScoped
public class SettlementPeriods {

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    public Optional<SettlementPeriod> find(YearMonth month) {
        return Optional.ofNullable(entities.find(SettlementPeriod.class, month.toString()));
    }

    /**
     * The month's row, made on first use, locked until the transaction ends. The insert takes the lock for writing at once: with one that
     * merely ignores a row it finds, several would share the row first and then wait for each other.
     */
    SettlementPeriod lock(YearMonth month) {
        entities.createNativeQuery(
                        "INSERT INTO settlement_period (month) VALUES (?1) ON DUPLICATE KEY UPDATE month = month")
                .setParameter(1, month.toString())
                .executeUpdate();
        return entities.find(SettlementPeriod.class, month.toString(), LockModeType.PESSIMISTIC_WRITE);
    }

    void add(CalculationRun run) {
        entities.persist(run);
    }

    Optional<CalculationRun> run(long id) {
        return Optional.ofNullable(entities.find(CalculationRun.class, id));
    }

    CalculationRun lockRun(long id) {
        return Optional.ofNullable(entities.find(CalculationRun.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new IllegalStateException("no calculation run " + id));
    }

    /** Nobody takes the run over or ends it before the transaction ends; its other lane may go on writing lines. */
    CalculationRun holdRun(long id) {
        entities.createNativeQuery("SELECT id FROM calculation_run WHERE id = ?1 LOCK IN SHARE MODE")
                .setParameter(1, id)
                .getSingleResult();
        return run(id).orElseThrow();
    }

    int nextRunNo(YearMonth month) {
        return entities.createQuery(
                                "select coalesce(max(r.runNo), 0) from CalculationRun r where r.month = :month",
                                Integer.class)
                        .setParameter("month", month.toString())
                        .getSingleResult()
                + 1;
    }

    /** The month's runs, the latest first. */
    public java.util.List<CalculationRun> runs(YearMonth month) {
        return entities.createQuery(
                        "select r from CalculationRun r where r.month = :month order by r.runNo desc",
                        CalculationRun.class)
                .setParameter("month", month.toString())
                .getResultList();
    }
}
