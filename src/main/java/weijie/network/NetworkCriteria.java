package weijie.network;

/**
 * What a list of centres or outlets is searched by; an absent criterion ({@code null}) does not limit.
 *
 * @param text part of a code or a name
 * @param provinceCode the province
 * @param cityCode the prefecture-level city; centres have none
 * @param centreCode the centre an outlet belongs to today
 * @param suspended only suspended outlets, or only those that are not
 */
public record NetworkCriteria(String text, String provinceCode, String cityCode, String centreCode, Boolean suspended) {

    public static final NetworkCriteria NONE = new NetworkCriteria(null, null, null, null, null);

    /** The text as a pattern of {@code like}, its own wildcards taken literally with {@code !} as escape. */
    String pattern() {
        return text == null || text.isBlank()
                ? "%"
                : "%" + text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    static String orAny(String code) {
        return code == null || code.isBlank() ? "%" : code;
    }
}
