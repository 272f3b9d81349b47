package weijie.api;

import java.util.List;
import java.util.function.Function;
import weijie.shared.Listing;

/**
 * One part of a list as every list answers.
 *
 * @param items the rows
 * @param total how many there are in all
 */
public record ItemsOf<T>(List<T> items, long total) {

    public static <T> ItemsOf<T> of(Listing<T> listing) {
        return new ItemsOf<>(listing.items(), listing.total());
    }

    public static <S, T> ItemsOf<T> of(Listing<S> listing, Function<S, T> view) {
        return new ItemsOf<>(listing.items().stream().map(view).toList(), listing.total());
    }

    public static <T> ItemsOf<T> of(List<T> all) {
        return new ItemsOf<>(all, all.size());
    }
}
