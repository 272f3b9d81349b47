package weijie.launch;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The directory that the program was delivered in: the launcher's jar, the war, and the libraries. */
record Distribution(Path path) {

    static Distribution ofThisProgram() throws URISyntaxException {
        return new Distribution(Path.of(Distribution.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .getParent());
    }

    Path war() {
        return path.resolve("weijie.war");
    }

    Path databasePrograms() {
        return path.resolve("lib/mariadb-bin.jar");
    }

    /** The database driver, copied out for a moment. */
    DatabaseDriver driver(Path temporary) {
        return DatabaseDriver.of(war(), temporary);
    }

    Scripts scripts() {
        return Scripts.in(war());
    }
}
