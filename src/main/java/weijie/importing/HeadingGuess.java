package weijie.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Guesses which columns the headings mean that nobody knows, by names that are like theirs, in characters or in pinyin, and by what stands
 * under them. It is a proposal to a person, who decides.
 */
final class HeadingGuess {

    /** What stands under a heading tells whether it can be a column. */
    interface Values {

        /** Whether a text can stand in the column; nothing when the column may hold any text. */
        Optional<Boolean> fits(String key, String text);
    }

    private static final double ENOUGH = 0.5;
    private static final double FOR_FITTING = 0.45;

    /** A column for a heading, and how likely it is. */
    private record Guess(int place, Column column, double likely) {}

    private HeadingGuess() {}

    /** The keys of the columns guessed, by place; none for headings that are understood. */
    static Map<Integer, String> of(SheetGlance.Sheet sheet, List<Column> columns, Values values) {
        Headings headings = sheet.headings();
        Set<Column> taken = new HashSet<>(headings.places().keySet());
        List<Guess> guesses = new ArrayList<>();
        for (int place = 0; place < headings.width(); place++) {
            if (headings.column(place).isPresent()) {
                continue;
            }
            for (Column column : columns) {
                double likely = taken.contains(column) || column.use() == Column.Use.IGNORED
                        ? 0
                        : likely(headings.headings().get(place), sheet.samples().get(place), column, values);
                if (likely >= ENOUGH) {
                    guesses.add(new Guess(place, column, likely));
                }
            }
        }
        guesses.sort(Comparator.comparingDouble(Guess::likely).reversed());
        Map<Integer, String> found = new HashMap<>();
        for (Guess guess : guesses) {
            if (!found.containsKey(guess.place()) && taken.add(guess.column())) {
                found.put(guess.place(), guess.column().key());
            }
        }
        return found;
    }

    private static double likely(String heading, List<String> samples, Column column, Values values) {
        double name = 0;
        for (String known : column.names()) {
            name = Math.max(name, like(heading, known));
        }
        int fitting = 0;
        int told = 0;
        for (String sample : samples) {
            Optional<Boolean> fits = values.fits(column.key(), sample);
            told += fits.isPresent() ? 1 : 0;
            fitting += fits.orElse(false) ? 1 : 0;
        }
        if (told > 0 && fitting == 0) {
            return 0;
        }
        return told == 0 ? name : name + FOR_FITTING * fitting / told + (column.isRequired() ? 0.05 : 0);
    }

    /** How much of two names is the same, from 0 to 1. */
    private static double like(String heading, String known) {
        String one = Column.plain(heading);
        String other = Column.plain(known);
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        boolean latin = one.chars().allMatch(c -> c < 0x80);
        if (latin && other.chars().anyMatch(c -> c >= 0x80)) {
            String sound = Pinyin.of(other);
            return one.equals(sound) || one.equals(Pinyin.initials(other)) && one.length() > 2 ? 1 : pairs(one, sound);
        }
        return latin ? pairs(one, other) : characters(one, other);
    }

    private static double characters(String one, String other) {
        List<Integer> left = new ArrayList<>(other.codePoints().boxed().toList());
        long same = one.codePoints().filter(c -> left.remove((Integer) c)).count();
        return 2.0 * same / (one.length() + other.length());
    }

    private static double pairs(String one, String other) {
        if (one.length() < 2 || other.length() < 2) {
            return 0;
        }
        List<String> left = new ArrayList<>(pairs(other));
        long same = pairs(one).stream().filter(left::remove).count();
        return 2.0 * same / (one.length() + other.length() - 2);
    }

    private static List<String> pairs(String text) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
