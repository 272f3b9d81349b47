package weijie.catalog;

import static weijie.shared.ListOrder.money;
import static weijie.shared.ListOrder.text;
import static weijie.shared.ListOrder.word;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.jpa.PagedQuery;

/** All parts with their prices. */
@ApplicationScoped
public class Parts {

    private static final String ROW = "select new weijie.catalog.PartRow("
            + "p.id, p.code, p.name, p.categoryCode, p.partClass, p.mustReturn, r.price, p.version)";
    private static final String FROM = " from Part p left join PartPrice r on r.partId = p.id and r.validFrom <= :day"
            + " and (r.validTo is null or r.validTo >= :day)";
    private static final ListOrder<PartRow> ORDER = ListOrder.of(text("p.code", PartRow::code))
            .by("code", text("p.code", PartRow::code))
            .by("name", text("p.name", PartRow::name))
            .by("category", text("p.categoryCode", PartRow::categoryCode))
            .by("partClass", word("p.partClass", PartClass.class, PartRow::partClass))
            .by("price", money("r.price", PartRow::price));

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    public Optional<Part> byCode(String code) {
        return entities.createQuery("select p from Part p where p.code = :code", Part.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    public Listing<PartRow> list(CatalogCriteria criteria, LocalDate day, Slice slice) {
        String where = FROM + " where (p.code like :text escape '!' or p.name like :text escape '!')"
                + (criteria.hasCategory() ? " and p.categoryCode = :category" : "")
                + (criteria.partClass() != null ? " and p.partClass = :class" : "");
        ListPage<PartRow> page = ORDER.page(slice);
        List<PartRow> rows = PagedQuery.rows(
                fill(entities.createQuery(ROW + where + page.jpql(), PartRow.class), criteria, day), page);
        long total = fill(entities.createQuery("select count(p)" + where, Long.class), criteria, day)
                .getSingleResult();
        return page.of(rows, total);
    }

    public Optional<PartRow> row(String code, LocalDate day) {
        return entities.createQuery(ROW + FROM + " where p.code = :code", PartRow.class)
                .setParameter("day", day)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    public List<PriceRow> pricesOf(String code) {
        return entities.createQuery(
                        "select new weijie.catalog.PriceRow(r.price, r.validFrom, r.validTo)"
                                + " from PartPrice r join Part p on p.id = r.partId where p.code = :code order by r.validFrom",
                        PriceRow.class)
                .setParameter("code", code)
                .getResultList();
    }

    Map<String, Part> byCode() {
        return entities.createQuery("select p from Part p", Part.class)
                .getResultStream()
                .collect(Collectors.toMap(Part::code, part -> part));
    }

    Map<Long, List<PartPrice>> prices() {
        return entities.createQuery("select r from PartPrice r order by r.validFrom", PartPrice.class)
                .getResultStream()
                .collect(Collectors.groupingBy(PartPrice::partId));
    }

    /** Which class the parts of a group have when a sheet names none. */
    Map<String, PartClass> groupClasses() {
        return entities.createQuery("select g from PartGroupClass g", PartGroupClass.class)
                .getResultStream()
                .collect(Collectors.toMap(PartGroupClass::partGroup, PartGroupClass::partClass));
    }

    /** The classes that count as valuable on a day: a closed list (G21). */
    public List<PartClass> valuableClasses(LocalDate day) {
        return valuable().stream()
                .filter(row -> row.validity().contains(day))
                .map(ValuableClass::partClass)
                .toList();
    }

    List<ValuableClass> valuable() {
        return entities.createQuery(
                        "select v from ValuableClass v order by v.partClass, v.validFrom", ValuableClass.class)
                .getResultList();
    }

    void add(Object kept) {
        entities.persist(kept);
    }

    private static <T> TypedQuery<T> fill(TypedQuery<T> query, CatalogCriteria criteria, LocalDate day) {
        query.setParameter("text", criteria.pattern());
        query.setParameter("day", day);
        if (criteria.hasCategory()) {
            query.setParameter("category", criteria.categoryCode());
        }
        if (criteria.partClass() != null) {
            query.setParameter("class", criteria.partClass());
        }
        return query;
    }
}
