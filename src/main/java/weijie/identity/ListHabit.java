package weijie.identity;

import java.io.Serializable;
import java.util.Set;

/**
 * How a person likes a list.
 *
 * @param hidden names of the columns not shown
 * @param roomy whether rows stand wide apart
 * @param pageSize rows a page, 1 to 200
 */
public record ListHabit(Set<String> hidden, boolean roomy, int pageSize) implements Serializable {

    public ListHabit {
        hidden = Set.copyOf(hidden);
    }
}
