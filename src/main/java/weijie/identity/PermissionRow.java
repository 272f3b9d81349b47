package weijie.identity;

import java.util.Set;
import weijie.shared.Role;

/**
 * One line of the permission matrix: what may be done and by whom, read from the desks themselves.
 *
 * @param feature the room, for example {@code repair}; whatever lies in a room below it belongs to it
 * @param desk the desk's name
 * @param verb the method
 * @param roles who may; empty for everybody who is signed in
 */
public record PermissionRow(String feature, String desk, String verb, Set<Role> roles) {}
