package weijie.network;

import static weijie.shared.ListOrder.date;
import static weijie.shared.ListOrder.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.jpa.PagedQuery;

/** All service centres. */
@ApplicationScoped
public class ServiceCentres {

    private static final String ROW =
            "select new weijie.network.CentreRow(c.id, c.code, c.name, c.provinceCode, r.name,"
                    + " c.creditCode, c.contact, c.phone, c.address, c.openedOn, c.closedOn, c.version)";
    private static final String FROM = " from ServiceCentre c join Region r on r.code = c.provinceCode"
            + " where (c.code like :text escape '!' or c.name like :text escape '!') and c.provinceCode like :province";
    private static final ListOrder<CentreRow> ORDER = ListOrder.of(text("c.code", CentreRow::code))
            .by("code", text("c.code", CentreRow::code))
            .by("name", text("c.name", CentreRow::name))
            .by("province", text("c.provinceCode", CentreRow::provinceCode))
            .by("openedOn", date("c.openedOn", CentreRow::openedOn));

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    public Optional<ServiceCentre> byCode(String code) {
        return entities.createQuery("select c from ServiceCentre c where c.code = :code", ServiceCentre.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    public Optional<ServiceCentre> find(long id) {
        return Optional.ofNullable(entities.find(ServiceCentre.class, id));
    }

    /** The centres in scope: all, a centre itself, or the one an outlet belongs to. */
    public Listing<CentreRow> list(NetworkCriteria criteria, Scope scope, Slice slice) {
        String where = FROM + within(scope);
        ListPage<CentreRow> page = ORDER.page(slice);
        List<CentreRow> rows = PagedQuery.rows(
                fill(entities.createQuery(ROW + where + page.jpql(), CentreRow.class), criteria, scope), page);
        long total = fill(entities.createQuery("select count(c)" + where, Long.class), criteria, scope)
                .getSingleResult();
        return page.of(rows, total);
    }

    public Optional<CentreRow> row(String code, Scope scope) {
        String query = ROW + FROM + within(scope) + " and c.code = :code";
        return fill(entities.createQuery(query, CentreRow.class), NetworkCriteria.NONE, scope)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    Map<String, ServiceCentre> byCode() {
        return entities.createQuery("select c from ServiceCentre c", ServiceCentre.class)
                .getResultStream()
                .collect(Collectors.toMap(ServiceCentre::code, centre -> centre));
    }

    List<NetworkSnapshot.Centre> snapshot() {
        return entities.createQuery("select c from ServiceCentre c order by c.code", ServiceCentre.class)
                .getResultStream()
                .map(c -> new NetworkSnapshot.Centre(
                        c.id(),
                        c.code(),
                        c.name(),
                        c.provinceCode(),
                        c.openedOn(),
                        c.closedOn().orElse(null)))
                .toList();
    }

    void add(ServiceCentre centre) {
        entities.persist(centre);
    }

    private static String within(Scope scope) {
        if (scope.isAll()) {
            return "";
        }
        return scope.isCentre()
                ? " and c.id = :scope"
                : " and c.id in (select a.centreId from OutletAssignment a where a.outletId = :scope and a.validTo is null)";
    }

    private static <T> TypedQuery<T> fill(TypedQuery<T> query, NetworkCriteria criteria, Scope scope) {
        query.setParameter("text", criteria.pattern());
        query.setParameter("province", NetworkCriteria.orAny(criteria.provinceCode()));
        if (!scope.isAll()) {
            query.setParameter("scope", scope.isCentre() ? scope.centreId() : scope.outletId());
        }
        return query;
    }
}
