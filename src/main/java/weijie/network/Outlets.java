package weijie.network;

import static weijie.shared.ListOrder.date;
import static weijie.shared.ListOrder.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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

/** All outlets, with what is kept about each: contracts, authorisations, technicians. */
@ApplicationScoped
public class Outlets {

    private static final String ROW = "select new weijie.network.OutletRow(o.id, o.code, o.name, c.id, c.code, c.name,"
            + " o.provinceCode, p.name, o.cityCode, t.name, o.address, o.lon, o.lat, o.contact, o.phone, o.taxpayerName,"
            + " o.creditCode, o.taxRate, o.suspendedFrom, o.suspensionReason, o.version)";
    private static final String FROM = " from Outlet o join Region p on p.code = o.provinceCode"
            + " left join Region t on t.code = o.cityCode"
            + " left join OutletAssignment a on a.outletId = o.id and a.validFrom <= :day"
            + " and (a.validTo is null or a.validTo >= :day)"
            + " left join ServiceCentre c on c.id = a.centreId"
            + " where (o.code like :text escape '!' or o.name like :text escape '!') and o.provinceCode like :province";
    private static final ListOrder<OutletRow> ORDER = ListOrder.of(text("o.code", OutletRow::code))
            .by("code", text("o.code", OutletRow::code))
            .by("name", text("o.name", OutletRow::name))
            .by("centre", text("c.code", OutletRow::centreCode))
            .by("province", text("o.provinceCode", OutletRow::provinceCode))
            .by("city", text("o.cityCode", OutletRow::cityCode))
            .by("suspendedFrom", date("o.suspendedFrom", OutletRow::suspendedFrom));

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    public Optional<Outlet> byCode(String code) {
        return entities.createQuery("select o from Outlet o where o.code = :code", Outlet.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    public Optional<Outlet> find(long id) {
        return Optional.ofNullable(entities.find(Outlet.class, id));
    }

    /** The outlets in scope: all, those that belong to a centre on the day, or one outlet itself. */
    public Listing<OutletRow> list(NetworkCriteria criteria, LocalDate day, Scope scope, Slice slice) {
        String where = FROM + narrowed(criteria) + within(scope);
        ListPage<OutletRow> page = ORDER.page(slice);
        List<OutletRow> rows = PagedQuery.rows(
                fill(entities.createQuery(ROW + where + page.jpql(), OutletRow.class), criteria, day, scope), page);
        long total = fill(entities.createQuery("select count(o)" + where, Long.class), criteria, day, scope)
                .getSingleResult();
        return page.of(rows, total);
    }

    public Optional<OutletRow> row(String code, LocalDate day, Scope scope) {
        String query = ROW + FROM + within(scope) + " and o.code = :code";
        return fill(entities.createQuery(query, OutletRow.class), NetworkCriteria.NONE, day, scope)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    public List<Contract> contractsOf(long outletId) {
        return entities.createQuery(
                        "select k from Contract k where k.outletId = :outlet order by k.validFrom", Contract.class)
                .setParameter("outlet", outletId)
                .getResultList();
    }

    public List<Authorisation> authorisationsOf(long outletId) {
        return entities.createQuery(
                        "select u from Authorisation u where u.outletId = :outlet order by u.categoryCode, u.validFrom",
                        Authorisation.class)
                .setParameter("outlet", outletId)
                .getResultList();
    }

    public List<Technician> techniciansOf(long outletId) {
        return entities.createQuery(
                        "select t from Technician t where t.outletId = :outlet order by t.activeFrom, t.name",
                        Technician.class)
                .setParameter("outlet", outletId)
                .getResultList();
    }

    Optional<Contract> contract(String contractNo) {
        return entities.createQuery("select k from Contract k where k.contractNo = :no", Contract.class)
                .setParameter("no", contractNo)
                .getResultStream()
                .findFirst();
    }

    <T> Optional<T> kept(Class<T> kind, long id) {
        return Optional.ofNullable(entities.find(kind, id));
    }

    /** The outlet, which nobody else can change before this transaction ends. */
    Optional<Outlet> lock(long id) {
        return Optional.ofNullable(entities.find(Outlet.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Map<String, Outlet> byCode() {
        return all().stream().collect(Collectors.toMap(Outlet::code, outlet -> outlet));
    }

    List<Outlet> all() {
        return entities.createQuery("select o from Outlet o order by o.code", Outlet.class)
                .getResultList();
    }

    Map<Long, List<Contract>> contracts() {
        return entities.createQuery("select k from Contract k order by k.validFrom", Contract.class)
                .getResultStream()
                .collect(Collectors.groupingBy(Contract::outletId));
    }

    Map<Long, List<Authorisation>> authorisations() {
        return entities.createQuery("select u from Authorisation u order by u.validFrom", Authorisation.class)
                .getResultStream()
                .collect(Collectors.groupingBy(Authorisation::outletId));
    }

    Map<Long, List<Technician>> technicians() {
        return entities.createQuery("select t from Technician t order by t.activeFrom", Technician.class)
                .getResultStream()
                .collect(Collectors.groupingBy(Technician::outletId));
    }

    void add(Object kept) {
        entities.persist(kept);
    }

    private static String narrowed(NetworkCriteria criteria) {
        StringBuilder more = new StringBuilder();
        if (criteria.cityCode() != null && !criteria.cityCode().isBlank()) {
            more.append(" and o.cityCode = :city");
        }
        if (criteria.centreCode() != null && !criteria.centreCode().isBlank()) {
            more.append(" and c.code = :centre");
        }
        if (criteria.suspended() != null) {
            more.append(
                    criteria.suspended()
                            ? " and o.suspendedFrom <= :day"
                            : " and (o.suspendedFrom is null or o.suspendedFrom > :day)");
        }
        return more.toString();
    }

    private static String within(Scope scope) {
        if (scope.isAll()) {
            return "";
        }
        return scope.isCentre() ? " and c.id = :scope" : " and o.id = :scope";
    }

    private static <T> TypedQuery<T> fill(TypedQuery<T> query, NetworkCriteria criteria, LocalDate day, Scope scope) {
        query.setParameter("text", criteria.pattern());
        query.setParameter("province", NetworkCriteria.orAny(criteria.provinceCode()));
        query.setParameter("day", day);
        if (criteria.cityCode() != null && !criteria.cityCode().isBlank()) {
            query.setParameter("city", criteria.cityCode());
        }
        if (criteria.centreCode() != null && !criteria.centreCode().isBlank()) {
            query.setParameter("centre", criteria.centreCode());
        }
        if (!scope.isAll()) {
            query.setParameter("scope", scope.isCentre() ? scope.centreId() : scope.outletId());
        }
        return query;
    }
}
