package weijie.payment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import weijie.shared.Refusal;
import weijie.shared.Typed;

/** The number under which the bank knows a payment, written one way: in capitals, half width, without blanks. */
public record BankReference(String text) {

    private static final int LONGEST = 40;
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}/._-]+");

    /** @throws Refusal {@code PY-618} when it has other characters than letters, digits, dashes, dots and strokes */
    public static BankReference typed(String typed) {
        String given = Typed.required("bankReference", typed, LONGEST);
        String text = BLANK.matcher(Normalizer.normalize(given, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        Refusal.unlessField(
                text.length() <= LONGEST && FORM.matcher(text).matches(), "bankReference", "PY-618", given, LONGEST);
        return new BankReference(text);
    }
}
