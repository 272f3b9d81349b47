package weijie.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All provinces and prefecture-level cities. */
@ApplicationScoped
public class Regions {

    private static final String ROW =
            "select new weijie.network.RegionRow(r.code, r.name, r.level, r.parentCode, r.lon, r.lat) from Region r";

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    public List<RegionRow> all() {
        return entities.createQuery(ROW + " order by r.code", RegionRow.class).getResultList();
    }

    public List<RegionRow> provinces() {
        return entities.createQuery(ROW + " where r.level = :level order by r.code", RegionRow.class)
                .setParameter("level", RegionLevel.PROVINCE)
                .getResultList();
    }

    public List<RegionRow> citiesOf(String provinceCode) {
        return entities.createQuery(ROW + " where r.parentCode = :province order by r.code", RegionRow.class)
                .setParameter("province", provinceCode)
                .getResultList();
    }

    public Optional<RegionRow> byCode(String code) {
        return entities.createQuery(ROW + " where r.code = :code", RegionRow.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    Map<String, RegionRow> byCode() {
        return all().stream().collect(Collectors.toMap(RegionRow::code, region -> region));
    }
}
