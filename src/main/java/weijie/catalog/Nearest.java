package weijie.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Looks among names for those that a wrong one may have been meant to be: few letters apart, or one beginning with the other. */
final class Nearest {

    private static final int MOST = 3;
    /** A name may differ in one of so many letters. */
    private static final int LETTERS_PER_SLIP = 3;

    /** A name and how many letters it is away. */
    private record Away(String name, int letters) {}

    private Nearest() {}

    /**
     * @param plain the wrong name as names are compared
     * @param known the known names by how they are compared
     */
    static List<String> of(String plain, Map<String, Set<String>> known, Predicate<String> wanted) {
        int most = Math.max(1, plain.length() / LETTERS_PER_SLIP);
        List<Away> near = new ArrayList<>();
        known.forEach((other, names) -> {
            int letters = isBeginning(plain, other) ? 1 : letters(plain, other, most);
            if (letters <= most) {
                names.stream().filter(wanted).forEach(name -> near.add(new Away(name, letters)));
            }
        });
        near.sort(Comparator.comparingInt(Away::letters).thenComparing(Away::name));
        return near.stream().limit(MOST).map(Away::name).toList();
    }

    private static boolean isBeginning(String one, String other) {
        return Math.min(one.length(), other.length()) > LETTERS_PER_SLIP
                && (one.startsWith(other) || other.startsWith(one));
    }

    /** How many letters must be changed, put in or left out; more than {@code most} when it is too many. */
    private static int letters(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[] above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            int least = i;
            for (int j = 1; j < row.length; j++) {
                int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
            above = row;
        }
        return above[other.length()];
    }
}
