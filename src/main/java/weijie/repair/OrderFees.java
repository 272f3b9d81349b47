package weijie.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import weijie.network.Scope;
import weijie.policy.TermValues;
import weijie.repair.check.FeeGroup;
import weijie.shared.PaidWork;
import weijie.shared.RepairLevel;

/** What decides the fees of many repair records at once, as far as a scope allows: how many share a level, a category, a province and a day. */
@ApplicationScoped
public class OrderFees {

    private static final int REPEATS_AT_ONCE = 500;
    private static final int IDS_AT_ONCE = 2000;

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    @Inject
    JdbcArchive archive;

    @Inject
    TermValues terms;

    /** What decides the fees of those that earn one, with how many share it; for the estimate of many at once. */
    List<FeeGroup> of(OrderCriteria criteria, Scope scope, String userName) {
        return of(() -> new OrderQuery(criteria, scope, userName), OrderQuery::from);
    }

    /** The same of single records. */
    List<FeeGroup> of(List<Long> ids, Scope scope) {
        List<FeeGroup> groups = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE));
            groups.addAll(of(() -> OrderQuery.these(some, scope), OrderQuery::fromAnywhere));
        }
        return groups;
    }

    private List<FeeGroup> of(Supplier<OrderQuery> records, Function<OrderQuery, String> from) {
        OrderQuery query = records.get().and(Earning.pays());
        List<FeeGroup> groups = new ArrayList<>(groups(query, from.apply(query)));
        List<String> serials = texts(
                "select distinct o.serial_no" + from.apply(query)
                        + " and exists (select 1 from repair_order b where b.serial_no = o.serial_no and b.id <> o.id)",
                query.params());
        List<String> repeats = List.copyOf(archive.repeats(serials, terms.snapshot()));
        for (int at = 0; at < repeats.size(); at += REPEATS_AT_ONCE) {
            List<String> some = repeats.subList(at, Math.min(repeats.size(), at + REPEATS_AT_ONCE));
            OrderQuery repeated =
                    records.get().and(Earning.pays() + " and o.order_no in (" + OrderQuery.places(some.size()) + ")");
            repeated.params().addAll(some);
            groups(repeated, from.apply(repeated)).forEach(group -> groups.add(group.times(-group.count())));
        }
        return groups;
    }

    private List<String> texts(String sql, List<Object> params) {
        List<String> texts = new ArrayList<>();
        for (Object text :
                OrderQuery.fill(entities.createNativeQuery(sql), params).getResultList()) {
            texts.add((String) (text instanceof Object[] row ? row[0] : text));
        }
        return texts;
    }

    private List<FeeGroup> groups(OrderQuery query, String from) {
        String sql =
                "select g.category_code, t.province_code, g.repair_level, g.units, g.unrepaired, g.completed_on, g.n"
                        + " from (select o.category_code, o.outlet_id, o.repair_level, o.units,"
                        + " case when o.unrepaired then 1 else 0 end unrepaired, o.completed_on, count(*) n"
                        + from
                        + " group by 1, 2, 3, 4, 5, 6) g join outlet t on t.id = g.outlet_id";
        List<FeeGroup> groups = new ArrayList<>();
        for (Object row :
                OrderQuery.fill(entities.createNativeQuery(sql), query.params()).getResultList()) {
            Object[] values = (Object[]) row;
            groups.add(new FeeGroup(
                    (String) values[0],
                    (String) values[1],
                    PaidWork.of(
                            RepairLevel.valueOf((String) values[2]),
                            ((Number) values[3]).intValue(),
                            ((Number) values[4]).intValue() == 1),
                    ((Date) values[5]).toLocalDate(),
                    ((Number) values[6]).longValue()));
        }
        return groups;
    }
}
