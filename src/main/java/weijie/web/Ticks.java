package weijie.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rows of a list are ticked, on all its pages: single ones, or everything that was found but single ones.
 *
 * @param <R> rows that can stay in a session
 */
final class Ticks<R> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final boolean everything;

    /** The ticked rows by their keys; the others, where everything is ticked. */
    private final Map<String, R> single = new LinkedHashMap<>();

    Ticks() {
        this(false);
    }

    private Ticks(boolean everything) {
        this.everything = everything;
    }

    Ticks<R> everything() {
        return new Ticks<>(true);
    }

    boolean isEverything() {
        return everything;
    }

    void set(String key, R row, boolean on) {
        if (on == everything) {
            single.remove(key);
        } else {
            single.put(key, row);
        }
    }

    boolean has(String key) {
        return single.containsKey(key) != everything;
    }

    List<R> listed() {
        return new ArrayList<>(single.values());
    }

    /** @param found how many rows there are in all */
    long count(long found) {
        return everything ? found - single.size() : single.size();
    }
}
