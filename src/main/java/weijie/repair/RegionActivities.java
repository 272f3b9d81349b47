package weijie.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** Records counted by the region of their outlet. */
@ApplicationScoped
class RegionActivities {

    private static final String OUTSIDE = "o.settlement_status in ('ABNORMAL', 'EXPIRED', 'INVALID', 'CONFIRMED_FAKE')";
    private static final String COUNTS = "select t.province_code, t.city_code, count(*), sum(" + OUTSIDE + "),"
            + " count(distinct case when " + OUTSIDE + " then null else o.outlet_id end)"
            + " from repair_order o join outlet t on t.id = o.outlet_id"
            + " where o.completed_on between ? and ? and o.settlement_status <> 'DRAFT'"
            + " group by t.province_code, t.city_code";

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    /** Completed between two days, both inclusive. */
    List<RegionActivity> between(LocalDate from, LocalDate to) {
        return ((List<?>) entities.createNativeQuery(COUNTS)
                        .setParameter(1, java.sql.Date.valueOf(from))
                        .setParameter(2, java.sql.Date.valueOf(to))
                        .getResultList())
                .stream()
                        .map(Object[].class::cast)
                        .map(row -> new RegionActivity(
                                (String) row[0], (String) row[1], number(row[2]), number(row[3]), number(row[4])))
                        .toList();
    }

    private static long number(Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }
}
