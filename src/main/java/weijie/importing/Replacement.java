package weijie.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import weijie.shared.Refusal;

/**
 * A value of a column that is put right wherever it stands.
 *
 * @param match how a cell is compared with what is looked for
 * @param from what is looked for
 * @param to what takes its place; of a pattern, each {@code *} of it stands for what the same {@code *} of the pattern stood for
 */
public record Replacement(Match match, String from, String to) {

    private static final char ANY = '*';
    private static final int MOST_ANY = 3;

    /** How a cell is compared. */
    public enum Match {
        /** It is the text. */
        WHOLE,
        /** It holds the text. */
        PART,
        /** It is the text, with anything in the place of each {@code *}. */
        PATTERN
    }

    public Replacement {
        match = Objects.requireNonNullElse(match, Match.WHOLE);
        from = from == null ? "" : from.strip();
        to = to == null ? "" : to;
        Refusal.unless(match == Match.WHOLE || !from.isEmpty(), Refusal.Kind.INVALID, "IM-031");
        Refusal.unless(
                match != Match.PATTERN || from.chars().filter(c -> c == ANY).count() <= MOST_ANY,
                Refusal.Kind.INVALID,
                "IM-032",
                MOST_ANY);
    }

    /** A whole cell. */
    public static Replacement whole(String from, String to) {
        return new Replacement(Match.WHOLE, from, to);
    }

    /** The cell put right, or nothing when it is not concerned. */
    Optional<String> of(String cell) {
        String text = cell.strip();
        return switch (match) {
            case WHOLE -> text.equals(from) ? Optional.of(to) : Optional.empty();
            case PART -> text.contains(from) ? Optional.of(text.replace(from, to)) : Optional.empty();
            case PATTERN -> matched(text).map(this::filled);
        };
    }

    /** What each {@code *} stands for, the first as little as it can; nothing when the text does not fit. */
    private Optional<List<String>> matched(String text) {
        List<String> fixed = new ArrayList<>();
        int begin = 0;
        for (int star = from.indexOf(ANY); star >= 0; star = from.indexOf(ANY, begin)) {
            fixed.add(from.substring(begin, star));
            begin = star + 1;
        }
        String last = from.substring(begin);
        if (fixed.isEmpty()) {
            return text.equals(from) ? Optional.of(List.of()) : Optional.empty();
        }
        if (!text.startsWith(fixed.get(0))) {
            return Optional.empty();
        }
        List<String> anything = new ArrayList<>();
        int at = fixed.get(0).length();
        for (String next : fixed.subList(1, fixed.size())) {
            int found = text.indexOf(next, at);
            if (found < 0) {
                return Optional.empty();
            }
            anything.add(text.substring(at, found));
            at = found + next.length();
        }
        if (text.length() - last.length() < at || !text.endsWith(last)) {
            return Optional.empty();
        }
        anything.add(text.substring(at, text.length() - last.length()));
        return Optional.of(anything);
    }

    private String filled(List<String> anything) {
        StringBuilder text = new StringBuilder();
        int star = 0;
        for (int i = 0; i < to.length(); i++) {
            if (to.charAt(i) == ANY && star < anything.size()) {
                text.append(anything.get(star++));
            } else {
                text.append(to.charAt(i));
            }
        }
        return text.toString();
    }
}
