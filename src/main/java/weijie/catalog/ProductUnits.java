package weijie.catalog;

import static weijie.shared.ListOrder.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.jpa.PagedQuery;

/** The registry of sold units. */
@ApplicationScoped
public class ProductUnits {

    private static final ListOrder<UnitRow> ORDER = ListOrder.of(
                    text("u.serialNo", UnitRow::serialNo), text("u.categoryCode", UnitRow::categoryCode))
            .by("serialNo", text("u.serialNo", UnitRow::serialNo));

    private static final int SERIALS_A_QUERY = 1_000;

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    /** By serial number; a registry holds millions, so a text is looked for at the beginning of the serial only. */
    public Listing<UnitRow> list(CatalogCriteria criteria, Slice slice) {
        String where = " from ProductUnit u left join ProductModel d on d.id = u.modelId"
                + " where u.serialNo like :beginning escape '!'"
                + (criteria.hasCategory() ? " and u.categoryCode = :category" : "");
        ListPage<UnitRow> page = ORDER.page(slice);
        List<UnitRow> rows = PagedQuery.rows(
                fill(
                        entities.createQuery(
                                "select new weijie.catalog.UnitRow(u.serialNo, u.categoryCode, d.model, u.shippedOn, u.soldOn)"
                                        + where + page.jpql(),
                                UnitRow.class),
                        criteria),
                page);
        long total = fill(entities.createQuery("select count(u)" + where, Long.class), criteria)
                .getSingleResult();
        return page.of(rows, total);
    }

    private static <T> TypedQuery<T> fill(TypedQuery<T> query, CatalogCriteria criteria) {
        query.setParameter("beginning", criteria.beginning());
        if (criteria.hasCategory()) {
            query.setParameter("category", criteria.categoryCode());
        }
        return query;
    }

    /** Which of these serials the registry knows, as {@code category + ' ' + serial}. */
    public Set<String> known(Collection<String> serialNos) {
        Set<String> known = new HashSet<>();
        for (ProductUnit unit : of(serialNos)) {
            known.add(key(unit.categoryCode(), unit.serialNo()));
        }
        return known;
    }

    /** How a unit is named in {@link #known}. */
    public static String key(String categoryCode, String serialNo) {
        return categoryCode + ' ' + serialNo;
    }

    /** The categories of which any unit is registered: only for these can a serial be unknown. */
    public Set<String> registeredCategories() {
        return new HashSet<>(entities.createQuery(
                        "select c.code from ProductCategory c where exists"
                                + " (select u.serialNo from ProductUnit u where u.categoryCode = c.code)",
                        String.class)
                .getResultList());
    }

    List<ProductUnit> of(Collection<String> serialNos) {
        List<String> all = List.copyOf(serialNos);
        List<ProductUnit> units = new ArrayList<>();
        for (int i = 0; i < all.size(); i += SERIALS_A_QUERY) {
            units.addAll(entities.createQuery(
                            "select u from ProductUnit u where u.serialNo in :serials", ProductUnit.class)
                    .setParameter("serials", all.subList(i, Math.min(all.size(), i + SERIALS_A_QUERY)))
                    .getResultList());
        }
        return units;
    }

    void add(ProductUnit unit) {
        entities.persist(unit);
    }
}
