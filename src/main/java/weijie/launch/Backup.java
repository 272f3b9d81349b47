package weijie.launch;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * Copies everything that cannot be made again: the database as it was at one moment, then the kept files. The order makes the two fit,
 * since a file is in its place before a row speaks of it and stays there. The system may be running and in use, or not run at all.
 */
final class Backup {

    private final Settings settings;
    private final Distribution distribution;
    private final Console console;

    Backup(Settings settings, Distribution distribution, Console console) {
        this.settings = settings;
        this.distribution = distribution;
        this.console = console;
    }

    /**
     * Makes the backup and says what is in it.
     *
     * @return whether every file that the database speaks of is in it as it was kept
     * @throws StartFailure when there is nothing to back up, or no place for it
     */
    boolean into(Path target) throws IOException {
        if (settings.external().isEmpty() && Files.notExists(settings.home().resolve("database/data"))) {
            throw new StartFailure(
                    "LA-053",
                    "数据目录 " + settings.home() + " 里没有数据库；请检查 WEIJIE_HOME 和 DB_URL。",
                    "the data directory " + settings.home() + " has no database; check WEIJIE_HOME and DB_URL.");
        }
        BackupFolder folder = new BackupFolder(target);
        folder.makeEmpty();
        console.say("正在备份到 " + target + " …", "Backing up …");
        try (DatabaseDriver driver = distribution.driver(target);
                Connection connection = driver.connect(database())) {
            return write(connection, folder);
        } catch (SQLException e) {
            throw DatabaseRequirements.away(e);
        }
    }

    private Settings.External database() {
        return settings.external().map(Settings.External::asOwner).orElseGet(() -> {
            // Whoever holds the data directory runs the database; else it is run for the time of the backup.
            Optional<Home> home = Home.takeIfFree(settings.home());
            return home.isEmpty()
                    ? EmbeddedDatabase.accessOfRunning(settings.home())
                    : EmbeddedDatabase.start(distribution.databasePrograms(), home.get(), console, () -> {})
                            .access()
                            .asOwner();
        });
    }

    private boolean write(Connection connection, BackupFolder folder) throws SQLException, IOException {
        Properties figures = new Properties();
        Dump.begin(connection);
        figures.setProperty("made.at", Schema.text(connection, "SELECT UTC_TIMESTAMP()"));
        figures.setProperty("schema", Schema.version(connection));
        Set<String> wanted = new TreeSet<>();
        if (Schema.hasTable(connection, "kept_file")) {
            each(connection, "SELECT sha256 FROM kept_file", wanted);
            Set<String> place = new TreeSet<>();
            each(connection, "SELECT place FROM file_place", place);
            place.forEach(mark -> figures.setProperty("place", mark));
        }
        Map<String, Long> rows;
        try (Writer out = folder.dumpWriter()) {
            rows = Dump.write(connection, out);
        }
        rows.forEach((table, count) -> figures.setProperty("rows." + table, count.toString()));
        KeptFiles.Copied files = new KeptFiles(settings.filePlace()).copyTo(folder.files());
        figures.setProperty("files", Integer.toString(files.names().size()));
        figures.setProperty("files.bytes", Long.toString(files.bytes()));
        wanted.removeAll(files.names());
        folder.complete(figures);
        report(folder, rows, files, wanted);
        return wanted.isEmpty();
    }

    private void report(BackupFolder folder, Map<String, Long> rows, KeptFiles.Copied files, Set<String> lost) {
        long total = rows.values().stream().mapToLong(Long::longValue).sum();
        for (String name : lost) {
            boolean damaged = files.damaged().contains(name);
            console.say(
                    "数据库登记的文件" + (damaged ? "已损坏：" : "不在文件目录里：") + name,
                    "A kept file is " + (damaged ? "damaged" : "missing") + " and not in the backup.");
        }
        console.say(
                "备份完成：" + rows.size() + " 张表 " + total + " 行，" + files.names().size() + " 个文件 " + files.bytes()
                        + " 字节，在 " + folder.path() + "。",
                "Backed up: " + rows.size() + " tables with " + total + " rows, "
                        + files.names().size() + " files with " + files.bytes() + " bytes.");
    }

    private static void each(Connection connection, String sql, Set<String> into) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                into.add(rows.getString(1));
            }
        }
    }
}
