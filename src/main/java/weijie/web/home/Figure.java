package weijie.web.home;

/**
 * One figure of a home page; it leads to the list it counts.
 *
 * @param key the text key of its name; {@code <key>.foot} says more
 * @param unit the text key of what is counted
 * @param href the filtered list
 */
public record Figure(String key, String unit, long value, String icon, String tone, String href) {}
