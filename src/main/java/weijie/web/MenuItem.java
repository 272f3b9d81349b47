package weijie.web;

import java.util.List;
import java.util.Set;
import weijie.shared.Role;

/**
 * One place of the menu.
 *
 * @param path the page without its ending, for example {@code /repair/list}
 * @param key the text key of its name
 * @param icon the name of its icon
 * @param roles who sees it; the desk behind the page decides again
 */
public record MenuItem(String path, String key, String icon, Set<Role> roles) {

    /** A group of places under one heading. */
    public record Group(String key, List<MenuItem> items) {}

    public boolean isFor(Set<Role> someone) {
        return someone.stream().anyMatch(roles::contains);
    }
}
