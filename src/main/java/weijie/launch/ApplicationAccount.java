package weijie.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether the account that the application works under may do what it must and not what it must not: it reads and adds everywhere, and
 * has no right on the whole database by which the audit log could be changed. What it may change table by table, the owner gives it.
 */
final class ApplicationAccount {

    private static final List<String> NEEDED = List.of("SELECT", "INSERT");
    private static final List<String> HARMFUL = List.of("UPDATE", "DELETE", "DROP", "ALTER", "CREATE", "TRIGGER");

    private final Connection application;
    private final Connection owner;

    ApplicationAccount(Connection application, Connection owner) {
        this.application = application;
        this.owner = owner;
    }

    /**
     * Looks at everything.
     *
     * @throws StartFailure {@code DB-112} for a right too many, {@code DB-109} for one too few, {@code DB-113} when the owner may not grant
     */
    void check() throws SQLException {
        String database = '`' + owner.getCatalog().replace("`", "``") + '`';
        String account = account(application);
        List<StartFailure.Reason> wrong = new ArrayList<>();
        Set<String> rights = rights();
        Set<String> harmful = new TreeSet<>(HARMFUL);
        harmful.retainAll(rights);
        if (!harmful.isEmpty()) {
            String revoke = "REVOKE " + String.join(", ", harmful) + " ON " + database + ".* FROM " + account;
            wrong.add(new StartFailure.Reason(
                    "DB-112",
                    "数据库账号 " + account + " 的权限太大（" + String.join("、", harmful) + "），能改写审计记录；请执行 " + revoke + "。",
                    "the database account " + account + " may do too much (" + String.join(", ", harmful)
                            + ") and could rewrite the audit log; run " + revoke + "."));
        }
        if (!rights.containsAll(NEEDED)) {
            String grant = "GRANT SELECT, INSERT ON " + database + ".* TO " + account;
            wrong.add(new StartFailure.Reason(
                    "DB-109",
                    "数据库账号的权限不够；请执行 " + grant + "。",
                    "the database account lacks a right; run " + grant + "."));
        }
        if (!ownerMayGrant()) {
            String grant = "GRANT ALL ON " + database + ".* TO " + account(owner) + " WITH GRANT OPTION";
            wrong.add(new StartFailure.Reason(
                    "DB-113",
                    "DB_MIGRATION_USER 不能授权；请执行 " + grant + "。",
                    "DB_MIGRATION_USER may not grant; run " + grant + "."));
        }
        if (!wrong.isEmpty()) {
            throw new StartFailure(wrong, null);
        }
    }

    /** The rights that count for every table of the database, and those on the audit log alone. */
    private Set<String> rights() throws SQLException {
        String mine = " WHERE grantee = " + Dump.text(account(application));
        Set<String> rights = new TreeSet<>();
        try (Statement statement = application.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT privilege_type FROM information_schema.user_privileges" + mine
                                + " UNION SELECT privilege_type FROM information_schema.schema_privileges" + mine
                                + " AND DATABASE() LIKE table_schema"
                                + " UNION SELECT privilege_type FROM information_schema.table_privileges" + mine
                                + " AND table_schema = DATABASE() AND table_name = 'audit_entry'")) {
            while (rows.next()) {
                rights.add(rows.getString(1));
            }
        }
        return rights;
    }

    private boolean ownerMayGrant() throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("SHOW GRANTS")) {
            while (rows.next()) {
                if (rows.getString(1).contains("WITH GRANT OPTION")) {
                    return true;
                }
            }
            return false;
        }
    }

    private static String account(Connection connection) throws SQLException {
        String account = Schema.text(connection, "SELECT CURRENT_USER()");
        int host = account.lastIndexOf('@');
        return "'" + account.substring(0, host) + "'@'" + account.substring(host + 1) + "'";
    }
}
