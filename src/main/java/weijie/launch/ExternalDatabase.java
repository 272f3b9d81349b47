package weijie.launch;

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

/**
 * Tries the database that was named before the server starts: a wrong address or password would otherwise show up a minute later as
 * a failed deployment. The driver is the war's own, lent for one connection, because nothing of it may be on our class path.
 */
final class ExternalDatabase {

    private static final String DRIVER = "com.mysql.cj.jdbc.NonRegisteringDriver";

    private ExternalDatabase() {}

    /** @throws StartFailure when no connection can be had */
    static void check(Settings.External external, Path war) {
        try {
            Path driver = Files.createTempFile("weijie-driver", ".jar");
            try (ZipFile zip = new ZipFile(war.toFile());
                    InputStream in = zip.getInputStream(driverIn(zip))) {
                Files.copy(in, driver, StandardCopyOption.REPLACE_EXISTING);
                connect(external, driver);
            } finally {
                Files.deleteIfExists(driver);
            }
        } catch (IOException | ReflectiveOperationException e) {
            throw new StartFailure("发布文件 " + war + " 不完整。", "the distribution file " + war + " is not complete.", e);
        }
    }

    private static ZipEntry driverIn(ZipFile war) throws IOException {
        return war.stream()
                .filter(entry -> entry.getName().matches("WEB-INF/lib/mysql-connector-j-.*\\.jar"))
                .findFirst()
                .orElseThrow(() -> new IOException("no database driver in " + war.getName()));
    }

    private static void connect(Settings.External external, Path jar) throws IOException, ReflectiveOperationException {
        Properties properties = new Properties();
        properties.setProperty("user", external.user());
        properties.setProperty("password", external.password());
        properties.setProperty("connectTimeout", "10000");
        properties.setProperty("socketTimeout", "10000");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, Launcher.class.getClassLoader())) {
            Driver driver =
                    (Driver) loader.loadClass(DRIVER).getDeclaredConstructor().newInstance();
            try (Connection connection = driver.connect(external.url(), properties)) {
                if (connection == null
                        || connection.getCatalog() == null
                        || connection.getCatalog().isEmpty()) {
                    throw new SQLException("DB_URL names no database");
                }
            }
        } catch (SQLException e) {
            String reason = e.getMessage().lines().findFirst().orElse("").strip();
            throw new StartFailure(
                    "连不上 DB_URL 指定的数据库（" + reason + "）；请检查 DB_URL、DB_USER、DB_PASSWORD。",
                    "the database named in DB_URL cannot be reached (" + reason
                            + "); check DB_URL, DB_USER and DB_PASSWORD.",
                    e);
        }
    }
}
