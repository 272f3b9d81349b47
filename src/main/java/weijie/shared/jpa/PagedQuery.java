package weijie.shared.jpa;

import jakarta.persistence.TypedQuery;
import java.util.List;
import weijie.shared.ListPage;

/** Reads one page of a list with a JPQL query that ends in {@link ListPage#jpql()}. */
public final class PagedQuery {

    private PagedQuery() {}

    public static <T> List<T> rows(TypedQuery<T> query, ListPage<?> page) {
        page.parameters().forEach(query::setParameter);
        return query.setFirstResult(page.skipped()).setMaxResults(page.rows()).getResultList();
    }
}
