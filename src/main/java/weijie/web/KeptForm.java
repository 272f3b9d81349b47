package weijie.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a browser kept of a form, as a query string of its fields: typed text from the person's own browser, which is judged as if it had
 * been typed again.
 */
public final class KeptForm {

    private static final int LONGEST = 20_000;

    private KeptForm() {}

    /** The texts by the ids of their fields within the form; {@code null} where nothing was typed. */
    public static Map<String, String> read(String query) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (query != null && query.length() <= LONGEST) {
            for (String pair : query.split("&")) {
                int at = pair.indexOf('=');
                if (at > 0) {
                    String value = decode(pair.substring(at + 1));
                    fields.put(
                            decode(pair.substring(0, at)).replaceFirst("_input$", ""), value.isBlank() ? null : value);
                }
            }
        }
        return fields;
    }

    /** The version of the thing that a draft was begun on; one that says none was begun on no version there is. */
    static int version(String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }
}
