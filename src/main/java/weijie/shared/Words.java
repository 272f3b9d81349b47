package weijie.shared;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that people use in the columns that decide money, as they are known on one day. A word that is not here means nothing: nobody
 * guesses.
 */
public final class Words {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    /** A program that keeps numbers with a fraction writes 1.0 for 1. */
    private static final Pattern FRACTION = Pattern.compile("\\d+\\.0+");

    private static final Set<String> ANSWERS = Set.of("NO", "FALSE");
    /** As long as a known word may be. */
    private static final int LONGEST = 40;

    private final Map<WordKind, Map<String, String>> meanings = new EnumMap<>(WordKind.class);

    /** @param meanings the meaning by word, for each kind; words in the form of {@link #plain} */
    public Words(Map<WordKind, Map<String, String>> meanings) {
        for (WordKind kind : WordKind.values()) {
            Map<String, String> known = new HashMap<>(meanings.getOrDefault(kind, Map.of()));
            kind.meanings().forEach(name -> known.put(name, name));
            this.meanings.put(kind, Map.copyOf(known));
        }
    }

    /** What the word means in this column, by its name in {@link WordKind#meanings}; nothing when nobody knows it. */
    public Optional<String> meaning(WordKind kind, String word) {
        String known = meanings.get(kind).get(word);
        return Optional.ofNullable(known == null ? meanings.get(kind).get(plain(word)) : known);
    }

    /**
     * Whether the word says by itself, under whatever heading it stands, that a repair is out of warranty. A single sign, or an answer
     * that fits any question, says so only under the heading it answers.
     */
    public boolean saysOutOfWarranty(String word) {
        return word.length() <= LONGEST
                && word.length() > 1
                && !ANSWERS.contains(word.toUpperCase(Locale.ROOT))
                && meansOutOfWarranty(word);
    }

    /** Whether the word in the column of the warranty means that a repair is out of it. */
    public boolean meansOutOfWarranty(String word) {
        return meaning(WordKind.WARRANTY, word).filter("OUT"::equals).isPresent();
    }

    /** A word as it is compared: width, case and spaces do not matter, nor does a fraction of nothing. */
    public static String plain(String word) {
        String plain = SPACE.matcher(Normalizer.normalize(word, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        return FRACTION.matcher(plain).matches() ? plain.substring(0, plain.indexOf('.')) : plain;
    }
}
