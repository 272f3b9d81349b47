package weijie.testing;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;

/**
 * One server for all classes that a process of tests runs, and the tests are told where the servlet that runs them is.
 *
 * <p>Where tests are spread over two processes, each class is a run of its own for Arquillian, which would start and stop a server for
 * it. And its container reads from the server's console what servlets there are once it has seen the port there, which on a busy machine
 * is before the list is printed: then it knows of none, and every class fails.
 */
public class ContainerExtension implements LoadableExtension {

    private static final String TEST_RUNNER = "ArquillianServletRunnerEE9";

    @Override
    public void register(ExtensionBuilder extensions) {
        extensions.override(DeployableContainer.class, PayaraMicroDeployableContainer.class, KnownRunner.class);
    }

    /** The server with the test runner among its servlets, printed in time or not; it ends with the process that started it. */
    public static class KnownRunner extends PayaraMicroDeployableContainer {

        private static ProtocolMetaData running;

        @Override
        public ProtocolMetaData deploy(Archive<?> war) throws DeploymentException {
            if (running == null) {
                running = started(war);
            }
            return running;
        }

        @Override
        public void undeploy(Archive<?> war) {
            // The next class finds it as it is.
        }

        @Override
        public void stop() {
            // The container has asked the process to end the server with itself.
        }

        private ProtocolMetaData started(Archive<?> war) throws DeploymentException {
            ProtocolMetaData server = super.deploy(war);
            for (HTTPContext address : server.getContexts(HTTPContext.class)) {
                if (address.getServletByName(TEST_RUNNER) == null) {
                    address.add(new Servlet(TEST_RUNNER, "/"));
                }
            }
            return server;
        }
    }
}
