package weijie.repair;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The records that somebody ticked in a list.
 *
 * @param criteria everything under these criteria is ticked, or {@code null} where single records are
 * @param ids the ticked records; under criteria those that are not
 */
public record Chosen(OrderCriteria criteria, List<Long> ids) implements Serializable {

    public Chosen {
        ids = new ArrayList<>(ids);
    }

    /** Single records. */
    public static Chosen these(List<Long> ids) {
        return new Chosen(null, ids);
    }

    /** Everything under the criteria. */
    public static Chosen all(OrderCriteria criteria) {
        return new Chosen(criteria, List.of());
    }
}
