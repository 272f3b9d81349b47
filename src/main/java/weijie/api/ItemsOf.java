package weijie.api;

import java.util.List;
import java.util.function.Function;

/**
 * One part of a list as every list answers.
 *
 * @param items the rows
 * @param total how many there are in all; {@code null} behind a cursor of a list that is too deep to be counted each time
 * @param more whether there are more than {@code total}, which were not counted
 * @param next the cursor behind the last item, for {@code after}; {@code null} at the end
 */
public record ItemsOf<T>(List<T> items, Long total, boolean more, String next) {

    /** The same part, each row as it is shown. */
    public <S> ItemsOf<S> map(Function<T, S> view) {
        return new ItemsOf<>(items.stream().map(view).toList(), total, more, next);
    }
}
