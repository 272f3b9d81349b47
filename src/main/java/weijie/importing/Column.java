package weijie.importing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A column that a kind of file may have.
 *
 * @param key the name in code, findings and texts, for example {@code ORDER_NO}
 * @param names what people call it, the template's Chinese name first, the English one second, then aliases
 * @param use whether it must be there
 */
record Column(String key, List<String> names, Use use) {

    enum Use {
        /** The file is refused without it. */
        REQUIRED,
        /** Read when it is there. */
        OPTIONAL,
        /** Known, told apart from unknown ones, and not used: the masters decide. */
        IGNORED
    }

    static Column required(String key, String... names) {
        return new Column(key, List.of(names), Use.REQUIRED);
    }

    static Column optional(String key, String... names) {
        return new Column(key, List.of(names), Use.OPTIONAL);
    }

    static Column ignored(String key, String... names) {
        return new Column(key, List.of(names), Use.IGNORED);
    }

    /** The same with more names that people use. */
    Column alsoCalled(List<String> aliases) {
        List<String> all = new ArrayList<>(names);
        all.addAll(aliases);
        return new Column(key, List.copyOf(all), use);
    }

    boolean isRequired() {
        return use == Use.REQUIRED;
    }

    /** Whether a day stands there: by their keys, which end as those of the database's dates do. */
    boolean isDay() {
        return key.endsWith("_ON");
    }

    /** Whether digits there are a name and not a number, so that leading zeros count. */
    boolean isCode() {
        return key.endsWith("CODE")
                || key.endsWith("_NO")
                || key.endsWith("PHONE")
                || key.startsWith("PART_")
                || key.startsWith("OLD_TAG")
                || key.equals("SOURCE_ID");
    }

    /** The name in the template of this language. */
    String name(Locale locale) {
        return names.get("en".equals(locale.getLanguage()) ? 1 : 0);
    }

    /** A heading as it is compared: width, case, spaces, underscores, stars and notes in brackets do not matter. */
    static String plain(String heading) {
        String text = Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        text = text.replaceAll("\\([^)]*\\)$", "");
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
