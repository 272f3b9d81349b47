package weijie.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All product categories with their warranty terms. */
@ApplicationScoped
public class ProductCategories {

    private static final String ROW = "select new weijie.catalog.CategoryRow("
            + "c.code, c.name, w.months, c.serialPattern, c.serialCheck, c.version) from ProductCategory c"
            + " left join WarrantyTerm w on w.categoryCode = c.code and w.validFrom <= :day"
            + " and (w.validTo is null or w.validTo >= :day)";

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    public Optional<ProductCategory> byCode(String code) {
        return Optional.ofNullable(entities.find(ProductCategory.class, code));
    }

    /** The categories whose code or name holds the text, with the warranty of a unit bought on the day. */
    public List<CategoryRow> list(CatalogCriteria criteria, LocalDate day) {
        return entities.createQuery(
                        ROW + " where c.code like :text escape '!' or c.name like :text escape '!' order by c.code",
                        CategoryRow.class)
                .setParameter("day", day)
                .setParameter("text", criteria.pattern())
                .getResultList();
    }

    public Optional<CategoryRow> row(String code, LocalDate day) {
        return entities.createQuery(ROW + " where c.code = :code", CategoryRow.class)
                .setParameter("day", day)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    public List<WarrantyRow> warrantyOf(String code) {
        return terms(code).stream()
                .map(term -> new WarrantyRow(
                        term.months(), term.validity().from(), term.validity().to()))
                .toList();
    }

    List<WarrantyTerm> terms(String code) {
        return entities.createQuery(
                        "select w from WarrantyTerm w where w.categoryCode = :code order by w.validFrom",
                        WarrantyTerm.class)
                .setParameter("code", code)
                .getResultList();
    }

    Map<String, List<WarrantyTerm>> terms() {
        return entities.createQuery("select w from WarrantyTerm w order by w.validFrom", WarrantyTerm.class)
                .getResultStream()
                .collect(Collectors.groupingBy(WarrantyTerm::categoryCode));
    }

    List<ProductCategory> all() {
        return entities.createQuery("select c from ProductCategory c order by c.code", ProductCategory.class)
                .getResultList();
    }

    void add(Object kept) {
        entities.persist(kept);
    }
}
