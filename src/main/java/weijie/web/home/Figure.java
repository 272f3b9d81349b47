package weijie.web.home;

/**
 * One figure of a home page; it leads to the list it counts.
 *
 * @param key the text key of its name; {@code <key>.foot} says more
 * @param href the filtered list
 */
public record Figure(String key, long value, String icon, String tone, String href) {}
