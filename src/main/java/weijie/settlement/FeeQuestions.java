package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import weijie.network.Outlet;
import weijie.network.Scope;

/** All questions of outlets about their fees, each seen by the outlet, its centre and headquarters. */
@ApplicationScoped
public class FeeQuestions {

    private static final int MOST = 200;

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    /** Those that wait first, then the latest; of one statement when a number is given. */
    List<FeeQuestionRow> list(String statementNo, boolean openOnly, Scope scope) {
        var query = entities.createQuery(
                        "select q, o from FeeQuestion q, Outlet o where o.id = q.outletId" + within(scope)
                                + (statementNo == null ? "" : " and q.statementNo = :number")
                                + (openOnly ? " and q.answer is null" : "")
                                + " order by case when q.answer is null then 0 else 1 end, q.id desc",
                        Object[].class)
                .setMaxResults(MOST);
        if (statementNo != null) {
            query.setParameter("number", statementNo);
        }
        return query.getResultStream()
                .map(pair -> ((FeeQuestion) pair[0]).row(((Outlet) pair[1]).code(), ((Outlet) pair[1]).name()))
                .toList();
    }

    boolean isAsked(String statementNo, String orderNo, Scope scope) {
        return !entities.createQuery(
                        "select q.id from FeeQuestion q where q.statementNo = :number and q.orderNo = :order"
                                + " and q.answer is null" + within(scope),
                        Long.class)
                .setParameter("number", statementNo)
                .setParameter("order", orderNo)
                .getResultList()
                .isEmpty();
    }

    void add(FeeQuestion question) {
        entities.persist(question);
    }

    Optional<FeeQuestion> lock(long id, Scope scope) {
        return entities.createQuery("select q from FeeQuestion q where q.id = :id" + within(scope), FeeQuestion.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private static String within(Scope scope) {
        return scope.isOutlet()
                ? " and q.outletId = " + scope.outletId()
                : scope.isCentre() ? " and q.centreId = " + scope.centreId() : "";
    }
}
