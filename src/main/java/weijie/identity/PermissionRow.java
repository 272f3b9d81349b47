package weijie.identity;

import java.util.Set;
import weijie.shared.Role;

/**
 * One line of the permission matrix: what may be done and by whom, read from the desks themselves.
 *
 * @param feature the package, for example {@code repair}
 * @param desk the desk's name
 * @param verb the method
 * @param roles who may; empty for everybody who is signed in
 */
public record PermissionRow(String feature, String desk, String verb, Set<Role> roles) {}
