package weijie.catalog;

/**
 * What a list of the catalogue is searched by; an absent criterion ({@code null}) does not limit.
 *
 * @param text part of a code, model or name
 * @param categoryCode the category
 * @param partClass the class of parts
 */
public record CatalogCriteria(String text, String categoryCode, PartClass partClass) {

    public static final CatalogCriteria NONE = new CatalogCriteria(null, null, null);

    /** The text as a pattern of {@code like}, its own wildcards taken literally with {@code !} as escape. */
    String pattern() {
        return hasText() ? "%" + beginning() : "%";
    }

    /** The same for values that begin with the text. */
    String beginning() {
        return hasText() ? text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%" : "%";
    }

    private boolean hasText() {
        return text != null && !text.isBlank();
    }

    boolean hasCategory() {
        return categoryCode != null && !categoryCode.isBlank();
    }
}
