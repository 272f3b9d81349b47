package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/** The part of a statement's page that says why it changed, with its chooser, at a desk and on a phone. */
class DifferenceBrowserIT {

    private final FreshMonth month =
            FreshMonth.on(URI.create(RunningServer.url())).usual();

    @Test
    void theStatementSaysWhyItChanged() {
        month.handedIn();
        month.calculated();
        Door.as("hq.reviewer")
                .body(java.util.Map.of("reason", "照片与机身号不符"))
                .post("/repair-orders/" + month.order(4) + "/suspect")
                .then()
                .statusCode(200);
        month.calculated();
        String page = "/settlement/view.xhtml?no=" + month.statement();
        try (Browser desk = Browser.as("hq.accounts", Browser.DESK)) {
            desk.go(page);
            assertThat(desk.has("#difference")).isFalse();
            desk.press(desk.css("a[href='#f:tabs:changesTab']")).awaitText("1 单改为不计入：−¥35.00");
            assertThat(desk.byId("causes").getText()).contains(month.order(4));
            desk.clean("statement_changes");
            desk.choose("f:tabs:with", "第 1 次计算").awaitText("1 单改为不计入：−¥35.00");
        }
        try (Browser phone = Browser.as("hq.accounts", Browser.PHONE)) {
            phone.go(page + "&tab=changes").awaitText("1 单改为不计入：−¥35.00");
            phone.clean("statement_changes");
        }
    }
}
