package weijie.testing;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import weijie.launch.TestDatabase;

/**
 * Gives the container that Arquillian starts its database, one for all classes of the process: {@code arquillian.xml} can only name what
 * is known before the first test. Runs only among the tests inside the container, which the build marks with a property.
 */
public final class ContainerDatabase implements LauncherSessionListener {

    private static final String URL = "container.db.url";

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("arquillian.launch") == null || System.getProperty(URL) != null) {
            return;
        }
        TestDatabase database = TestDatabase.start(Build.freshHome("container"));
        System.setProperty(URL, database.url());
        System.setProperty("container.db.user", database.user());
        System.setProperty("container.db.password", database.password());
    }
}
