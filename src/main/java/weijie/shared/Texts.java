package weijie.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every sentence the system says, in Chinese and English, read once from {@code texts/<feature>.properties} (Chinese) and
 * {@code texts/<feature>_en.properties}. Each feature keeps its own pair of files; a key stands in exactly one of them.
 */
public final class Texts {

    /** The features that have a pair of files; the order does not matter. */
    public static final List<String> FEATURES = List.of(
            "app",
            "policy",
            "job",
            "ledger",
            "payment",
            "collection",
            "notice",
            "network",
            "catalog",
            "identity",
            "parts",
            "duties",
            "repair",
            "importing",
            "settlement",
            "report",
            "anomaly",
            "reporting",
            "api");

    /** How an amount below zero begins, wherever the sentence puts the sign of the currency. */
    private static final String DEBT = "−¥";

    private static final Pattern SIGN = Pattern.compile("^[+−-]");

    private static final Pattern COUNTED = Pattern.compile("\\{(\\d+)\\|([^|}]*)\\|([^}]*)\\}");

    private static final Texts CHINESE = new Texts(Locale.SIMPLIFIED_CHINESE, "");
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH, "_en");

    private final Locale locale;
    private final Map<String, String> sentences = new HashMap<>();

    private Texts(Locale locale, String suffix) {
        this.locale = locale;
        for (String feature : FEATURES) {
            read("/texts/" + feature + suffix + ".properties");
        }
    }

    /** English for an English locale, Chinese for every other. */
    public static Texts in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? ENGLISH : CHINESE;
    }

    /**
     * English if it is preferred to Chinese, Chinese otherwise and for what nobody can read.
     *
     * @param acceptLanguage as a client says it; {@code null} if it says nothing
     */
    public static Texts preferred(String acceptLanguage) {
        try {
            return Locale.LanguageRange.parse(acceptLanguage == null ? "" : acceptLanguage).stream()
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .filter(locale -> List.of("en", "zh").contains(locale.getLanguage()))
                    .findFirst()
                    .map(Texts::in)
                    .orElse(CHINESE);
        } catch (IllegalArgumentException unreadable) {
            return CHINESE;
        }
    }

    public static Texts chinese() {
        return CHINESE;
    }

    public static Texts english() {
        return ENGLISH;
    }

    private void read(String resource) {
        Properties file = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing " + resource);
            }
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String key : file.stringPropertyNames()) {
            if (sentences.put(key, file.getProperty(key)) != null) {
                throw new IllegalStateException("text " + key + " stands twice, the second time in " + resource);
            }
        }
    }

    public Locale locale() {
        return locale;
    }

    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    /** The sentence that is kept as its key and, after bars, its figures; plain words are said as they are. */
    public String said(String kept) {
        String[] part = kept.split("\\|", -1);
        return has(part[0]) ? get(part[0], (Object[]) Arrays.copyOfRange(part, 1, part.length)) : kept;
    }

    public Collection<String> keys() {
        return List.copyOf(sentences.keySet());
    }

    /** The sentence with its places filled; a key nobody wrote is shown as {@code ??key??} so that it is seen. */
    public String get(String key, Object... args) {
        String pattern = sentences.get(key);
        if (pattern == null) {
            return "??" + key + "??";
        }
        if (args.length == 0) {
            return pattern;
        }
        Object[] shown = plain(args);
        String chosen = pattern.indexOf('|') < 0 ? pattern : counted(pattern, shown);
        String sentence = new MessageFormat(chosen, locale).format(shown);
        return sentence.indexOf("¥-") < 0 ? sentence : sentence.replace("¥-", DEBT);
    }

    /** Of {@code {2|unit|units}} the word for the count that fills the second place: the first for one, the other for any other. */
    private static String counted(String pattern, Object[] shown) {
        return COUNTED.matcher(pattern).replaceAll(found -> {
            int place = Integer.parseInt(found.group(1));
            boolean isOne =
                    SIGN.matcher(shown[place].toString()).replaceFirst("").equals("1");
            return Matcher.quoteReplacement(found.group(isOne ? 2 : 3));
        });
    }

    /** The sentence of a refusal, as a person reads it. */
    public String of(Refusal refusal) {
        return get("refusal." + refusal.code(), refusal.args().toArray());
    }

    /**
     * Numbers and dates are shown as they are written in this trade: no grouping in identifiers, ISO dates. A state is shown by its
     * name in the reader's language.
     */
    private Object[] plain(Object[] args) {
        Object[] shown = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            String plain = args[i] instanceof Worded worded ? worded.in(this) : Objects.toString(args[i], "");
            shown[i] = args[i] instanceof Enum<?> ? sentences.getOrDefault("status." + plain, plain) : plain;
        }
        return shown;
    }
}
