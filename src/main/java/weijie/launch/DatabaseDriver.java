package weijie.launch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The war's own database driver, lent for what happens outside the server: nothing of it may be on our class path. */
final class DatabaseDriver implements Closeable {

    private static final String DRIVER = "com.mysql.cj.jdbc.NonRegisteringDriver";

    private final Path jar;
    private final URLClassLoader loader;
    private final Driver driver;

    private DatabaseDriver(Path jar, URLClassLoader loader, Driver driver) {
        this.jar = jar;
        this.loader = loader;
        this.driver = driver;
    }

    /**
     * Takes it out of the war.
     *
     * @param temporary where the copy lies while it is needed
     * @throws StartFailure {@code LA-032} when there is none in it
     */
    static DatabaseDriver of(Path war, Path temporary) {
        try (ZipFile zip = new ZipFile(war.toFile())) {
            Path jar = Files.createTempFile(temporary, "weijie-driver", ".jar");
            try (InputStream in = zip.getInputStream(driverIn(zip))) {
                Files.copy(in, jar, StandardCopyOption.REPLACE_EXISTING);
            }
            URLClassLoader loader =
                    new URLClassLoader(new URL[] {jar.toUri().toURL()}, DatabaseDriver.class.getClassLoader());
            Driver driver =
                    (Driver) loader.loadClass(DRIVER).getDeclaredConstructor().newInstance();
            // The thread that looks for forgotten connections would hold on to the jar.
            System.setProperty("com.mysql.cj.disableAbandonedConnectionCleanup", "true");
            return new DatabaseDriver(jar, loader, driver);
        } catch (IOException | ReflectiveOperationException e) {
            throw new StartFailure(
                    "LA-032", "发布文件 " + war + " 不完整。", "the distribution file " + war + " is not complete.", e);
        }
    }

    private static ZipEntry driverIn(ZipFile war) throws IOException {
        return war.stream()
                .filter(entry -> entry.getName().matches("WEB-INF/lib/mysql-connector-j-.*\\.jar"))
                .findFirst()
                .orElseThrow(() -> new IOException("no database driver in " + war.getName()));
    }

    /**
     * A connection that speaks UTC and UTF-8, whatever the server's own zone and character set.
     *
     * @throws StartFailure {@code DB-101} when none can be had
     */
    Connection connect(Settings.External database) {
        Properties properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("connectTimeout", "10000");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("characterEncoding", "UTF-8");
        properties.setProperty("connectionTimeZone", "UTC");
        properties.setProperty("forceConnectionTimeZoneToSession", "true");
        properties.setProperty("allowLoadLocalInfile", "true");
        properties.setProperty("failOverReadOnly", "false");
        // A flag is the number that it is stored as.
        properties.setProperty("tinyInt1isBit", "false");
        properties.setProperty("yearIsDateType", "false");
        try {
            Connection connection = driver.connect(database.url(), properties);
            if (connection == null
                    || connection.getCatalog() == null
                    || connection.getCatalog().isEmpty()) {
                throw new SQLException("DB_URL names no database");
            }
            return connection;
        } catch (SQLException e) {
            String reason = reason(e);
            throw new StartFailure(
                    "DB-101",
                    "连不上 DB_URL 指定的数据库（" + reason + "）；请检查 DB_URL、DB_USER、DB_PASSWORD。",
                    "the database named in DB_URL cannot be reached (" + reason
                            + "); check DB_URL, DB_USER and DB_PASSWORD.",
                    e);
        }
    }

    /** What the database said, without what the driver adds in further lines. */
    static String reason(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    }

    @Override
    public void close() throws IOException {
        loader.close();
        Files.deleteIfExists(jar);
    }
}
