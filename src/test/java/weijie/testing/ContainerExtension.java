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
 * Tells the tests where the servlet that runs them is. Arquillian's container reads that from the server's console once it has seen its
 * port there, which on a busy machine is before the list of servlets is printed: then it knows of none, and every class fails.
 */
public class ContainerExtension implements LoadableExtension {

    private static final String TEST_RUNNER = "ArquillianServletRunnerEE9";

    @Override
    public void register(ExtensionBuilder extensions) {
        extensions.override(DeployableContainer.class, PayaraMicroDeployableContainer.class, KnownRunner.class);
    }

    /** The server with the test runner among its servlets, printed in time or not. */
    public static class KnownRunner extends PayaraMicroDeployableContainer {

        @Override
        public ProtocolMetaData deploy(Archive<?> war) throws DeploymentException {
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
