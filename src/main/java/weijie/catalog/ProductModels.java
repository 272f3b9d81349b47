package weijie.catalog;

import static weijie.shared.ListOrder.number;
import static weijie.shared.ListOrder.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.jpa.PagedQuery;

/** All product models. */
@ApplicationScoped
public class ProductModels {

    private static final String FROM = " from ProductModel d join ProductCategory c on c.code = d.categoryCode"
            + " where d.model like :text escape '!'";

    private static final ListOrder<ModelRow> ORDER = ListOrder.of(
                    text("d.model", ModelRow::model), number("d.id", ModelRow::id))
            .by("code", text("d.model", ModelRow::model))
            .by("category", text("d.categoryCode", ModelRow::categoryCode));

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    public Listing<ModelRow> list(CatalogCriteria criteria, Slice slice) {
        String where = FROM + (criteria.hasCategory() ? " and d.categoryCode = :category" : "");
        ListPage<ModelRow> page = ORDER.page(slice);
        String select = "select new weijie.catalog.ModelRow(d.id, d.model, d.categoryCode, c.name)";
        List<ModelRow> rows = PagedQuery.rows(
                fill(entities.createQuery(select + where + page.jpql(), ModelRow.class), criteria), page);
        long total = fill(entities.createQuery("select count(d)" + where, Long.class), criteria)
                .getSingleResult();
        return page.of(rows, total);
    }

    /** Model, category and id of every model, without loading them as entities. */
    List<Object[]> keys() {
        return entities.createQuery("select d.model, d.categoryCode, d.id from ProductModel d", Object[].class)
                .getResultList();
    }

    void add(ProductModel model) {
        entities.persist(model);
    }

    private static <T> TypedQuery<T> fill(TypedQuery<T> query, CatalogCriteria criteria) {
        query.setParameter("text", criteria.pattern());
        if (criteria.hasCategory()) {
            query.setParameter("category", criteria.categoryCode());
        }
        return query;
    }
}
