package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weijie.repair.RepairWorld;

/** The early view of the month, at a desk and on a phone: what is in, what is not, and the link with which it is brought in. */
class OutlookBrowserIT {

    private static final RepairWorld WORLD = new RepairWorld();

    @ParameterizedTest
    @ValueSource(ints = {Browser.DESK, Browser.PHONE})
    void whatIsNotInYetIsBroughtInByItsLink(int width) {
        String draft = WORLD.draft("A1");
        String earned = WORLD.draft("A1");
        WORLD.done("A1", earned, "submit");
        try (Browser outlet = Browser.as(WORLD.account("A1"), width)) {
            outlet.go("/settlement/outlook.xhtml");
            if (!outlet.css("#f").getText().contains(draft)) {
                // Somebody looked a moment ago; what was computed then is shown until it is asked for.
                outlet.click("run:refresh").awaitText(draft);
            }
            assertThat(outlet.byId("reasons").getText()).contains("未提交", "由录入的网点或中心提交");
            outlet.clean("outlook_outlet");
            outlet.go("/home.xhtml");
            assertThat(outlet.byId("outlookCard").getText()).contains("还可争取");
            outlet.go("/settlement/outlook.xhtml?month=2026-10&reason=NOT_SUBMITTED");
            outlet.press(outlet.css("#f a[href*='" + draft + "']")).awaitPath("/repair/view.xhtml");
            assertThat(outlet.path()).contains("/repair/view.xhtml?no=" + draft);
        }
        try (Browser centre = Browser.as(WORLD.account("A"), width)) {
            centre.go("/settlement/outlook.xhtml?month=2026-10");
            assertThat(centre.byId("parts").getText()).contains("网点A1");
            centre.clean("outlook_centre");
        }
    }

    @Test
    void headquartersSeesEveryCentreAndANeighbourNothing() {
        WORLD.draft("A1");
        try (Browser director = Browser.as("hq.director", Browser.DESK)) {
            director.go("/settlement/outlooks.xhtml?month=2026-10");
            director.clean("outlooks");
            director.go("/settlement/outlook.xhtml?month=2026-10");
            director.clean("outlook_all");
        }
        try (Browser director = Browser.as("hq.director", Browser.PHONE)) {
            director.go("/settlement/outlooks.xhtml?month=2026-10");
            director.clean("outlooks");
        }
        try (Browser neighbour = Browser.as(WORLD.account("B"), Browser.DESK)) {
            neighbour.go("/settlement/outlook.xhtml?month=2026-10&centre=" + WORLD.centre("A"));
            assertThat(neighbour.css("body").getText()).doesNotContain(WORLD.outlet("A1"));
        }
    }
}
