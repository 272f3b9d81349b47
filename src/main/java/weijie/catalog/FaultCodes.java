package weijie.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All fault codes. */
@ApplicationScoped
public class FaultCodes {

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    public Optional<FaultCode> byCode(String code) {
        return Optional.ofNullable(entities.find(FaultCode.class, code));
    }

    public List<FaultCodeRow> list(CatalogCriteria criteria) {
        return entities.createQuery(
                        "select new weijie.catalog.FaultCodeRow(f.code, f.name, f.highestLevel, f.faultGroup, f.version) from FaultCode f"
                                + " where f.code like :text escape '!' or f.name like :text escape '!' order by f.code",
                        FaultCodeRow.class)
                .setParameter("text", criteria.pattern())
                .getResultList();
    }

    public Optional<FaultCodeRow> row(String code) {
        return byCode(code)
                .map(fault -> new FaultCodeRow(
                        fault.code(), fault.name(), fault.highestLevel(), fault.faultGroup(), fault.version()));
    }

    Map<String, FaultCode> byCode() {
        return entities.createQuery("select f from FaultCode f", FaultCode.class)
                .getResultStream()
                .collect(Collectors.toMap(FaultCode::code, fault -> fault));
    }

    void add(FaultCode fault) {
        entities.persist(fault);
    }
}
