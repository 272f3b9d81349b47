package weijie.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import weijie.shared.ActingAs;

/**
 * Fills an empty database with the demonstration when the server starts and demo data was asked for.
 */
@Singleton
@Startup
@DependsOn({"Migrations", "FirstAccounts"})
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoData {

    @Inject
    @ConfigProperty(name = "WEIJIE_DEMO", defaultValue = "false")
    boolean wanted;

    @Inject
    DemoDesk desk;

    @PostConstruct
    void fill() {
        if (wanted) {
            ActingAs.run(DemoPerson.ACCOUNTS, desk::begin);
        }
    }
}
