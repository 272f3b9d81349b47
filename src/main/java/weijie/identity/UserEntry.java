package weijie.identity;

import java.util.Set;
import weijie.shared.Role;

/**
 * A new account as it is filled in.
 *
 * @param centreCode the centre it belongs to, empty or {@code null} for none
 * @param outletCode the outlet it belongs to, empty or {@code null} for none
 */
public record UserEntry(String userName, String displayName, Set<Role> roles, String centreCode, String outletCode) {}
