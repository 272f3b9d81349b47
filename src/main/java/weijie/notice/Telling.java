package weijie.notice;

import java.util.List;

/**
 * What is to be told.
 *
 * @param textKey the sentence's key; that of several of a kind at once is {@code <key>.many} and counts them
 * @param args its figures, in order
 * @param link a page of ours that begins with a slash, or {@code null}
 * @param asks whether it asks the reader for something, an answer or a step with a deadline: it stands above what is merely told
 * @param linkOfMany where several of a kind lead, or {@code null} when each is told by itself
 */
public record Telling(String textKey, List<String> args, String link, boolean asks, String linkOfMany) {

    public Telling {
        args = List.copyOf(args);
    }

    /** Something merely told. */
    public static Telling of(String textKey, List<String> args, String link) {
        return new Telling(textKey, args, link, false, null);
    }

    /** The same, asking for something. */
    public Telling asking() {
        return new Telling(textKey, args, link, true, linkOfMany);
    }

    /** The same; what one act tells several times of a kind is told once, with a link to all of it. */
    public Telling onceFor(String all) {
        return new Telling(textKey, args, link, asks, all);
    }
}
