package weijie.testing;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * What integration tests run in: the war as it was built, and beside its classes the test classes, deployed once for all of them.
 * Tests of the whole system and of the architecture stay outside; they need libraries that the container must not see.
 */
@ArquillianSuiteDeployment
public class ContainerDeployment {

    private static final String CLASSES = "/WEB-INF/classes";
    private static final String INSIDE = CLASSES + "/(weijie|sample_orders)/.*";
    private static final String OUTSIDE =
            CLASSES + "/weijie/(architecture|browser|bench|fault|launch|testing)/(?!Eventually\\.).*";

    @Deployment
    public static WebArchive war() {
        JavaArchive tests = ShrinkWrap.create(JavaArchive.class)
                .as(ExplodedImporter.class)
                .importDirectory(Build.target().resolve("test-classes").toFile())
                .as(JavaArchive.class);
        return ShrinkWrap.create(ZipImporter.class, "weijie.war")
                .importFrom(Build.target().resolve("weijie.war").toFile())
                .as(WebArchive.class)
                .merge(
                        tests,
                        CLASSES,
                        path -> path.get().matches(INSIDE) && !path.get().matches(OUTSIDE))
                .addAsLibraries(jarOf(Assertions.class), jarOf(net.bytebuddy.ByteBuddy.class));
    }

    private static File jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toFile();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
