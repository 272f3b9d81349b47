package weijie.identity;

import java.io.Serializable;
import weijie.shared.Role;

/**
 * As whom an administrator looks at the pages: an account, or somebody at headquarters with one role.
 *
 * @param userName the account, or {@code null} for a role
 * @param role the role, or {@code null} for an account
 */
public record ViewedAs(String userName, Role role) implements Serializable {

    static final String NAME = "weijie.viewedAs";
}
