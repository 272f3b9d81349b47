package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import weijie.network.Scope;
import weijie.shared.Refusal;

/** All statements and the disputes about their lines, as people work on them; lists of them are {@link StatementLists}. */
@ApplicationScoped
public class Statements {

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    @Inject
    StatementLists lists;

    Optional<Statement> find(String number) {
        return entities.createQuery("select s from Statement s where s.number = :number", Statement.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /**
     * The statement with this number.
     *
     * @throws Refusal {@code ST-401} when there is none that the scope may see
     */
    Statement mine(String number, Scope scope) {
        demandVisible(number, scope);
        return find(number).orElseThrow(() -> Refusal.notFound("ST-401", number));
    }

    private void demandVisible(String number, Scope scope) {
        Refusal.unless(lists.find(number, scope).isPresent(), Refusal.Kind.NOT_FOUND, "ST-401", number);
    }

    /**
     * The statement as somebody saw it, locked until the transaction ends: whoever comes second sees what the first one did.
     *
     * @param version which they saw; {@code null} when they do not mind
     * @throws Refusal {@code ST-401} as {@link #mine}, {@code ST-421} when it was changed since
     */
    Statement seen(String number, Integer version, Scope scope) {
        demandVisible(number, scope);
        Statement statement = lock(number).orElseThrow(() -> Refusal.notFound("ST-401", number));
        Refusal.unless(version == null || version == statement.version(), Refusal.Kind.STALE, "ST-421", number);
        return statement;
    }

    private Optional<Statement> lock(String number) {
        return entities.createQuery("select s from Statement s where s.number = :number", Statement.class)
                .setParameter("number", number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.cache.retrieveMode", "BYPASS")
                .getResultStream()
                .findFirst();
    }

    Optional<Statement> lockMain(YearMonth month, long centreId) {
        return entities.createQuery(
                        "select s from Statement s where s.month = :month and s.centreId = :centre and s.residualNo = 0",
                        Statement.class)
                .setParameter("month", month.toString())
                .setParameter("centre", centreId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    int nextResidualNo(Statement main) {
        return entities.createQuery(
                                "select max(s.residualNo) from Statement s where s.month = :month and s.centreId = :centre",
                                Integer.class)
                        .setParameter("month", main.month().toString())
                        .setParameter("centre", main.centreId())
                        .getSingleResult()
                + 1;
    }

    /** The last month of which any statement is published. */
    Optional<YearMonth> lastPublishedMonth() {
        return Optional.ofNullable(entities.createQuery(
                                "select max(s.month) from Statement s where s.sha256 is not null", String.class)
                        .getSingleResult())
                .map(YearMonth::parse);
    }

    /** The statements of a month, main ones and residual ones. */
    List<Statement> of(YearMonth month) {
        return entities.createQuery(
                        "select s from Statement s where s.month = :month order by s.centreId, s.residualNo",
                        Statement.class)
                .setParameter("month", month.toString())
                .getResultList();
    }

    /** Every statement that is locked with a hash, by number. */
    List<Statement> published() {
        return entities.createQuery(
                        "select s from Statement s where s.sha256 is not null order by s.number", Statement.class)
                .getResultList();
    }

    List<Dispute> disputes(Statement statement) {
        return entities.createQuery(
                        "select d from Dispute d where d.statementId = :id order by d.lineNo", Dispute.class)
                .setParameter("id", statement.id())
                .getResultList();
    }

    List<Dispute> openDisputes(Statement statement) {
        return disputes(statement).stream().filter(Dispute::isOpen).toList();
    }

    /**
     * The open dispute about an order.
     *
     * @throws Refusal {@code ST-418} when there is none
     */
    Dispute openDispute(Statement statement, String orderNo) {
        return openDisputes(statement).stream()
                .filter(dispute -> dispute.orderNo().equals(orderNo))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("ST-418", orderNo, statement.number()));
    }

    Optional<Dispute> dispute(Statement statement, int lineNo) {
        return disputes(statement).stream()
                .filter(dispute -> dispute.lineNo() == lineNo && dispute.isAboutLineOf(statement))
                .findFirst();
    }

    void add(Statement statement) {
        entities.persist(statement);
    }

    void add(Dispute dispute) {
        entities.persist(dispute);
    }

    /** The orders that the other papers of a statement's month and centre left to the next month. */
    List<String> promisedToNextMonth(Statement statement) {
        return entities.createQuery(
                        "select d.orderNo from Dispute d, Statement s where s.id = d.statementId and s.month = :month"
                                + " and s.centreId = :centre and s.id <> :this and d.state = :nextMonth",
                        String.class)
                .setParameter("month", statement.month().toString())
                .setParameter("centre", statement.centreId())
                .setParameter("this", statement.id())
                .setParameter("nextMonth", DisputeState.NEXT_MONTH)
                .getResultList();
    }

    /** The residual papers of a main one that are not published and not dissolved, locked until the transaction ends. */
    List<Statement> lockOpenResiduals(Statement main) {
        return entities.createQuery(
                        "select s from Statement s where s.month = :month and s.centreId = :centre and s.residualNo > 0"
                                + " and s.sha256 is null and s.state <> :dissolved order by s.residualNo",
                        Statement.class)
                .setParameter("month", main.month().toString())
                .setParameter("centre", main.centreId())
                .setParameter("dissolved", StatementState.DISSOLVED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Sends the pending changes, so that SQL in the same transaction sees them. */
    void flush() {
        entities.flush();
    }
}
