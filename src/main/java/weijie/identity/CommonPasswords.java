package weijie.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Passwords that guessers try first: the words and rows of keys of {@code common-passwords.txt}, also with digits and signs around them or
 * in place of letters, mere sequences, and numbers such as dates and telephones.
 */
final class CommonPasswords {

    private static final String LIST = "common-passwords.txt";
    private static final int SHORTEST_NUMBER = 15;
    private static final Map<Character, Character> LETTER_OF =
            Map.of('0', 'o', '1', 'i', '3', 'e', '4', 'a', '5', 's', '7', 't', '@', 'a', '$', 's', '!', 'i');
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

    private static final Set<String> KNOWN = read();

    private CommonPasswords() {}

    static boolean include(String password) {
        String plain = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        boolean number = plain.chars().allMatch(Character::isDigit);
        String core = AROUND.matcher(plain).replaceAll("");
        return number && plain.length() < SHORTEST_NUMBER
                || isSequence(plain)
                || KNOWN.contains(plain)
                || KNOWN.contains(core)
                || KNOWN.contains(letters(core))
                || KNOWN.contains(letters(plain));
    }

    /** Each sign follows the one before in the order of signs, up or down. */
    private static boolean isSequence(String plain) {
        int step = plain.charAt(1) - plain.charAt(0);
        for (int i = 2; i < plain.length(); i++) {
            if (plain.charAt(i) - plain.charAt(i - 1) != step) {
                return false;
            }
        }
        return Math.abs(step) <= 1;
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            letters.setCharAt(i, LETTER_OF.getOrDefault(text.charAt(i), text.charAt(i)));
        }
        return letters.toString();
    }

    private static Set<String> read() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(CommonPasswords.class.getResourceAsStream(LIST), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
