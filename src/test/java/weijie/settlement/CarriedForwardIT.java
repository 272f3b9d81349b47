package weijie.settlement;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.net.URI;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/** A statement with nothing to pay is published and carried forward at once; what it comes to is shown as the contract names it. */
class CarriedForwardIT {

    private final FreshMonth month = FreshMonth.on(URI.create(RunningServer.url()));
    private final String path = "/statements/" + month.statement();

    private void published() {
        month.handedIn().published();
    }

    @Test
    void aStatementThatPaysNothingIsCarriedForward() {
        month.repair("WD440101", FreshMonth.serial(), 9, "1", "保外");
        published();
        Door.as("hq.accounts")
                .get(path)
                .then()
                .body("state", equalTo("CARRIED_FORWARD"))
                .body("amounts.net", equalTo("0.00"))
                .body("amounts.carriedForward", equalTo("0.00"))
                .body("events.verb", hasItem("carry-forward"));
    }

    @Test
    void aStatementThatPaysStaysPublishedAndSaysWhatItComesTo() {
        month.usual();
        published();
        Door.as("hq.accounts")
                .get(path)
                .then()
                .body("state", equalTo("PUBLISHED"))
                .body("amounts.base", equalTo("70.00"))
                .body("amounts.adjustments", equalTo("0.00"))
                .body("amounts.penalties", equalTo("0.00"))
                .body("amounts.previousDebt", equalTo("0.00"))
                .body("amounts.setOff", equalTo("0.00"))
                .body("amounts.net", equalTo("70.00"))
                .body("amounts.carriedForward", equalTo("0.00"))
                .body("amounts.grossInvoice", equalTo("70.00"))
                .body("parts.find { it.outletCode == 'WD440101' }.amounts.net", equalTo("30.00"));
    }
}
