package weijie.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which outlet belonged to which centre, day by day. */
@ApplicationScoped
public class OutletAssignments {

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    /** The centre an outlet belongs to on a day, which is who its repairs of that day are settled with. */
    public Optional<Long> centreOf(long outletId, LocalDate day) {
        return entities.createQuery(
                        "select a.centreId from OutletAssignment a where a.outletId = :outlet"
                                + " and a.validFrom <= :day and (a.validTo is null or a.validTo >= :day)",
                        Long.class)
                .setParameter("outlet", outletId)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    /** An outlet's slices, oldest first. */
    public List<AssignmentRow> historyOf(long outletId) {
        return entities.createQuery(
                        "select new weijie.network.AssignmentRow(c.code, c.name, a.validFrom, a.validTo)"
                                + " from OutletAssignment a join ServiceCentre c on c.id = a.centreId"
                                + " where a.outletId = :outlet order by a.validFrom",
                        AssignmentRow.class)
                .setParameter("outlet", outletId)
                .getResultList();
    }

    List<OutletAssignment> of(long outletId) {
        return entities.createQuery(
                        "select a from OutletAssignment a where a.outletId = :outlet order by a.validFrom",
                        OutletAssignment.class)
                .setParameter("outlet", outletId)
                .getResultList();
    }

    Map<Long, List<OutletAssignment>> byOutlet() {
        return entities.createQuery("select a from OutletAssignment a order by a.validFrom", OutletAssignment.class)
                .getResultStream()
                .collect(Collectors.groupingBy(OutletAssignment::outletId));
    }

    void add(OutletAssignment assignment) {
        entities.persist(assignment);
    }
}
