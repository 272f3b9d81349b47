package weijie.launch;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a database that somebody else runs must allow, asked before the first script runs. What can be tried is tried, since every
 * version has its own names for the same right: a table with a trigger is made and dropped again, and a row is loaded into it. Time zone,
 * SQL mode, character set and isolation of a session are set by the application itself and need no asking.
 */
final class DatabaseRequirements {

    private static final int NOT_PREPARED = 1047;
    private static final int SUPER_NEEDED = 1419;
    private static final long LEAST_PACKET_MEGABYTES = 16;
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+).*");
    private static final int[] OLDEST_MARIADB = {10, 6, 0};
    /** The first that keeps a CHECK constraint. */
    private static final int[] OLDEST_MYSQL = {8, 0, 16};

    private static final String PROBE = "weijie_start_probe";

    private final Connection connection;
    private final Scripts scripts;
    private final Console console;
    private final List<StartFailure.Reason> missing = new ArrayList<>();

    DatabaseRequirements(Connection connection, Scripts scripts, Console console) {
        this.connection = connection;
        this.scripts = scripts;
        this.console = console;
    }

    /**
     * Looks at everything.
     *
     * @throws StartFailure with a sentence for each thing that is missing
     */
    void check() throws SQLException {
        cluster();
        version();
        settings();
        if (missing.isEmpty() && !isUpToDate()) {
            characterSet();
            rights();
        }
        if (!missing.isEmpty()) {
            throw new StartFailure(missing, null);
        }
    }

    /** The database answers, but not as one that may be written. */
    static StartFailure away(SQLException e) {
        String reason = DatabaseDriver.reason(e);
        return e.getErrorCode() == NOT_PREPARED
                ? new StartFailure(
                        "DB-110",
                        "数据库节点不在主分区，暂不接受读写（" + reason + "）；请先恢复集群，或在 DB_URL 里写上其它节点。",
                        "the database node is not part of the primary component (" + reason
                                + "); bring the cluster back first, or name other nodes in DB_URL.",
                        e)
                : new StartFailure(
                        "DB-101",
                        "数据库没有按预期回答（" + reason + "）；请检查 DB_URL、DB_USER、DB_PASSWORD。",
                        "the database did not answer as it should (" + reason
                                + "); check DB_URL, DB_USER and DB_PASSWORD.",
                        e);
    }

    /** A node that lost the others answers every question that needs no table. */
    private void cluster() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'wsrep_ready'")) {
            if (row.next() && "OFF".equals(row.getString(2)) && isOn("@@global.wsrep_on")) {
                throw away(new SQLException("wsrep_ready = OFF", "08S01", NOT_PREPARED));
            }
        }
    }

    private void version() throws SQLException {
        String version = one("SELECT VERSION()");
        boolean isMariaDb = version.contains("MariaDB");
        Matcher number = VERSION.matcher(version.replaceFirst("^5\\.5\\.5-", ""));
        int[] oldest = isMariaDb ? OLDEST_MARIADB : OLDEST_MYSQL;
        if (!number.matches() || isBefore(number, oldest)) {
            miss(
                    "DB-102",
                    "数据库版本是 " + version + "，需要 MySQL 8.0.16 或 MariaDB 10.6 以上。",
                    "the database is " + version + "; MySQL 8.0.16 or MariaDB 10.6 or newer is needed.");
        }
    }

    private static boolean isBefore(Matcher number, int[] oldest) {
        for (int i = 0; i < oldest.length; i++) {
            int part = Integer.parseInt(number.group(i + 1));
            if (part != oldest[i]) {
                return part < oldest[i];
            }
        }
        return false;
    }

    private void settings() throws SQLException {
        if (isOn("@@global.read_only")) {
            miss(
                    "DB-103",
                    "数据库是只读的（read_only）；请让 DB_URL 指向主库。",
                    "the database is read-only (read_only); let DB_URL name the primary.");
        }
        if (!isOn("@@global.local_infile")) {
            miss(
                    "DB-104",
                    "数据库不允许批量写入；请执行 SET GLOBAL local_infile = ON，并写进它的配置文件。",
                    "the database does not allow bulk loading; run SET GLOBAL local_infile = ON and keep it in its"
                            + " configuration.");
        }
        long packet = Long.parseLong(one("SELECT @@global.max_allowed_packet")) >> 20;
        if (packet < LEAST_PACKET_MEGABYTES) {
            miss(
                    "DB-105",
                    "数据库的 max_allowed_packet 是 " + packet + " MB，至少需要 " + LEAST_PACKET_MEGABYTES
                            + " MB；请执行 SET GLOBAL max_allowed_packet = 67108864，并写进它的配置文件。",
                    "max_allowed_packet of the database is " + packet + " MB, at least " + LEAST_PACKET_MEGABYTES
                            + " MB are needed; run SET GLOBAL max_allowed_packet = 67108864 and keep it in its"
                            + " configuration.");
        }
        if (isOn("@@global.log_bin") && "STATEMENT".equals(one("SELECT @@global.binlog_format"))) {
            miss(
                    "DB-106",
                    "数据库的二进制日志按语句记录（binlog_format=STATEMENT），与所用的隔离级别 READ COMMITTED 不能并存；请设成 ROW。",
                    "the database logs statements (binlog_format=STATEMENT), which the isolation level READ COMMITTED rules"
                            + " out; set it to ROW.");
        }
        if (!"InnoDB".equalsIgnoreCase(one("SELECT @@global.default_storage_engine"))) {
            miss(
                    "DB-107",
                    "数据库的默认存储引擎不是 InnoDB；请设 default_storage_engine = InnoDB。",
                    "the default storage engine of the database is not InnoDB; set default_storage_engine = InnoDB.");
        }
    }

    /** Codes are told apart by every letter, so names are compared byte by byte; an empty database is set right here. */
    private void characterSet() throws SQLException {
        String collation = one(
                "SELECT default_collation_name FROM information_schema.schemata" + " WHERE schema_name = DATABASE()");
        if (collation.startsWith("utf8mb4_") && collation.endsWith("bin")) {
            return;
        }
        String statement = "ALTER DATABASE `" + connection.getCatalog().replace("`", "``")
                + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin";
        try {
            if (tables() == 0) {
                execute(statement);
                console.say("数据库的字符集已设为 utf8mb4_bin。", "The database's character set is utf8mb4_bin now.");
                return;
            }
        } catch (SQLException e) {
            // The sentence below says what to do.
        }
        miss(
                "DB-108",
                "数据库的排序规则是 " + collation + "，需要 utf8mb4_bin；请执行 " + statement + "。",
                "the database's collation is " + collation + ", utf8mb4_bin is needed; run " + statement + ".");
    }

    private void rights() throws SQLException {
        try {
            execute("DROP TABLE IF EXISTS " + PROBE);
            execute("CREATE TABLE " + PROBE + " (id INT NOT NULL PRIMARY KEY, above INT NULL)");
            try {
                execute("ALTER TABLE " + PROBE + " ADD CONSTRAINT " + PROBE + "_above FOREIGN KEY (above) REFERENCES "
                        + PROBE + " (id)");
                execute("CREATE INDEX " + PROBE + "_index ON " + PROBE + " (above, id)");
                execute("CREATE TEMPORARY TABLE " + PROBE + "_t (id INT)");
                trigger();
                load();
            } finally {
                execute("DROP TABLE " + PROBE);
            }
        } catch (SQLException e) {
            String reason = DatabaseDriver.reason(e);
            String grant = "GRANT ALL ON `" + connection.getCatalog() + "`.* TO " + account();
            miss(
                    "DB-109",
                    "数据库账号的权限不够（" + reason + "）；请执行 " + grant + "。",
                    "the database account lacks a right (" + reason + "); run " + grant + ".");
        }
    }

    private void trigger() throws SQLException {
        try {
            execute("CREATE TRIGGER " + PROBE + "_guard BEFORE DELETE ON " + PROBE
                    + " FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no'");
        } catch (SQLException e) {
            if (e.getErrorCode() != SUPER_NEEDED) {
                throw e;
            }
            miss(
                    "DB-111",
                    "数据库开启了二进制日志，不让这个账号建触发器（审计日志靠它防改）；请执行 SET GLOBAL log_bin_trust_function_creators = ON，"
                            + "并写进它的配置文件，或者把 SUPER 权限授予 " + account() + "。",
                    "the database keeps a binary log and does not let this account make triggers, which guard the audit log; run"
                            + " SET GLOBAL log_bin_trust_function_creators = ON and keep it in its configuration, or grant SUPER"
                            + " to " + account() + ".");
        }
    }

    private void load() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Object driverStatement = statement;
            driverStatement
                    .getClass()
                    .getMethod("setLocalInfileInputStream", java.io.InputStream.class)
                    .invoke(driverStatement, new ByteArrayInputStream("1\n".getBytes(StandardCharsets.US_ASCII)));
            statement.execute("LOAD DATA LOCAL INFILE 'rows' INTO TABLE " + PROBE + " (id)");
        } catch (ReflectiveOperationException e) {
            throw new SQLException(e);
        }
        execute("UPDATE " + PROBE + " SET above = 1 WHERE id = 1");
        one("SELECT COUNT(*) FROM " + PROBE);
    }

    /** Whether every script has run, so that there is nothing left to be made; a probe would only disturb a working cluster. */
    private boolean isUpToDate() throws SQLException {
        if (!"1"
                .equals(one("SELECT COUNT(*) FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_name = 'flyway_schema_history'"))) {
            return false;
        }
        Set<String> done = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT version FROM flyway_schema_history WHERE success = 1 AND version IS NOT NULL")) {
            while (rows.next()) {
                done.add(Scripts.number(rows.getString(1)));
            }
        }
        return done.containsAll(scripts.versions());
    }

    private long tables() throws SQLException {
        return Long.parseLong(one("SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()"));
    }

    private String account() throws SQLException {
        return "'" + one("SELECT CURRENT_USER()").replace("@", "'@'") + "'";
    }

    private boolean isOn(String variable) throws SQLException {
        String value = one("SELECT " + variable);
        return "1".equals(value) || "ON".equalsIgnoreCase(value);
    }

    private String one(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void miss(String code, String chinese, String english) {
        missing.add(new StartFailure.Reason(code, chinese, english));
    }
}
