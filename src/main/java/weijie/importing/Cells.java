package weijie.importing;

import java.util.ArrayList;
import java.util.List;

/** Texts kept in one column of the database, separated by a character that no cell holds. */
final class Cells {

    private static final char SEPARATOR = 31;

    private Cells() {}

    static String join(List<String> texts) {
        return String.join(String.valueOf(SEPARATOR), texts);
    }

    static String join(String[] texts) {
        return String.join(String.valueOf(SEPARATOR), texts);
    }

    static List<String> split(String joined) {
        if (joined == null || joined.isEmpty()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(32);
        int from = 0;
        for (int to = joined.indexOf(SEPARATOR); to >= 0; to = joined.indexOf(SEPARATOR, from)) {
            texts.add(joined.substring(from, to));
            from = to + 1;
        }
        texts.add(joined.substring(from));
        return texts;
    }
}
