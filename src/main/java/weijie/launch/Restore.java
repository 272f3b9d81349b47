package weijie.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * Brings a backup back into an empty database and an empty directory of files. It never writes over anything; what it wrote it counts
 * and compares with the figures of the backup.
 */
final class Restore {

    private final Settings settings;
    private final Distribution distribution;
    private final Console console;

    Restore(Settings settings, Distribution distribution, Console console) {
        this.settings = settings;
        this.distribution = distribution;
        this.console = console;
    }

    /**
     * Restores and says what came back.
     *
     * @return whether all files came back as they were kept
     * @throws StartFailure when the backup is not whole, the target not empty, or the outcome not what the backup says
     */
    boolean from(Path source) throws IOException {
        BackupFolder folder = new BackupFolder(source);
        Properties figures = folder.figuresOfWhole();
        Scripts scripts = distribution.scripts();
        if (figures.getProperty("schema").compareTo(scripts.newest()) > 0) {
            throw new StartFailure(
                    "LA-054",
                    "备份来自更新的版本（库表 " + figures.getProperty("schema") + "，本程序 " + scripts.newest() + "）；请用那个版本恢复。",
                    "the backup was made by a newer version (schema " + figures.getProperty("schema")
                            + ", this program " + scripts.newest() + "); restore it with that one.");
        }
        KeptFiles files = new KeptFiles(settings.filePlace());
        if (!files.isEmpty()) {
            throw notEmpty("文件目录 " + files.root(), "the directory of files " + files.root());
        }
        if (settings.external().isEmpty() && Files.exists(settings.home().resolve("database/data"))) {
            throw notEmpty("数据目录 " + settings.home(), "the data directory " + settings.home());
        }
        Home home = Home.take(settings.home());
        console.say("正在从 " + source + " 恢复 …", "Restoring …");
        try (DatabaseDriver driver = distribution.driver(home.freshTemporaryDirectory());
                Connection connection = driver.connect(database(home))) {
            return read(connection, folder, figures, files);
        } catch (SQLException e) {
            throw DatabaseRequirements.away(e);
        }
    }

    private static StartFailure notEmpty(String chinese, String english) {
        return new StartFailure(
                "LA-055", chinese + "不是空的；只能恢复到空的地方。", english + " is not empty; restore into an empty place only.");
    }

    private Settings.External database(Home home) {
        return settings.external()
                .orElseGet(() -> EmbeddedDatabase.start(distribution.databasePrograms(), home, console, () -> {})
                        .access())
                .asOwner();
    }

    private boolean read(Connection connection, BackupFolder folder, Properties figures, KeptFiles files)
            throws SQLException, IOException {
        if (!Schema.isEmpty(connection)) {
            throw notEmpty("DB_URL 指定的数据库", "the database named in DB_URL");
        }
        new DatabaseRequirements(connection, distribution.scripts(), console).check();
        load(connection, folder);
        long rows = compare(connection, figures);
        String place = figures.getProperty("place");
        if (place != null) {
            files.mark(place);
        }
        KeptFiles.Copied copied = folder.files().copyTo(files);
        for (String name : copied.damaged()) {
            console.say("备份里的文件已损坏，没有恢复：" + name, "A file of the backup is damaged and was not restored.");
        }
        boolean whole = figures.getProperty("files")
                .equals(Integer.toString(copied.names().size()));
        console.say(
                "恢复完成：" + rows + " 行，" + copied.names().size() + " 个文件 " + copied.bytes() + " 字节"
                        + (whole ? "，与备份的记录一致。" : "；备份时有 " + figures.getProperty("files") + " 个文件。"),
                "Restored: " + rows + " rows, " + copied.names().size() + " files with " + copied.bytes() + " bytes"
                        + (whole ? ", as the backup says." : "; the backup had " + figures.getProperty("files") + "."));
        return whole;
    }

    private static void load(Connection connection, BackupFolder folder) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement();
                BufferedReader lines = folder.dumpReader()) {
            // Braces in what people wrote are no escapes of the driver.
            statement.setEscapeProcessing(false);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                statement.execute(line.substring(0, line.length() - 1));
                connection.commit();
            }
        }
        connection.setAutoCommit(true);
    }

    /** Every table has as many rows as it had; returns how many that are. */
    private static long compare(Connection connection, Properties figures) throws SQLException {
        long total = 0;
        for (String name : figures.stringPropertyNames()) {
            if (name.startsWith("rows.")) {
                String table = name.substring("rows.".length());
                long rows = Schema.count(connection, "SELECT COUNT(*) FROM `" + table.replace("`", "``") + '`');
                if (rows != Long.parseLong(figures.getProperty(name))) {
                    throw new StartFailure(
                            "LA-056",
                            "恢复后表 " + table + " 有 " + rows + " 行，备份里是 " + figures.getProperty(name) + " 行；请清空后重新恢复。",
                            "the table " + table + " has " + rows + " rows after the restore, the backup says "
                                    + figures.getProperty(name) + "; empty the target and restore again.");
                }
                total += rows;
            }
        }
        return total;
    }
}
