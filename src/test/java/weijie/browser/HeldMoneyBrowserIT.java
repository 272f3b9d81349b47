package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.parts.PartsLoop;
import weijie.repair.RepairWorld;

/** What a fee waits for, and what would release it, for the one who can do something about it (G09). */
class HeldMoneyBrowserIT {

    private static final RepairWorld WORLD = new RepairWorld();

    private static String waits(String part) throws Exception {
        PartsLoop.on();
        PartsLoop.open("OUTLET," + WORLD.outlet("A1") + "," + part + ",1");
        return PartsLoop.used(WORLD, "A1", part);
    }

    @Test
    void theMoneySaysWhoHasToActAndGoesWhenThePartIsSent() throws Exception {
        String order = waits(PartsLoop.part("OTHER"));
        String label = PartsLoop.labels(WORLD.account("A1"), order).get(0);
        try (Browser outlet = Browser.as(WORLD.account("A1"), Browser.PHONE)) {
            outlet.go("/home.xhtml");
            assertThat(outlet.byId("held").getText()).contains("等旧件的钱", "1 单的旧件还在网点");
            outlet.clean("held_home_outlet");
            outlet.go("/repair/view.xhtml?no=" + order);
            assertThat(outlet.byId("release").getText()).contains("把旧件 " + label + " 交到中心；2026-11-25 前办好，随 2026-10 结算");
            outlet.clean("held_order_outlet");
        }
        try (Browser neighbour = Browser.as(WORLD.account("B"), Browser.DESK)) {
            neighbour.go("/home.xhtml");
            assertThat(neighbour.has("#held")).isFalse();
        }
        Door.as(WORLD.account("A1"))
                .body(Map.of("labels", List.of(label)))
                .post("/parts/bad-parts/hand-over")
                .then()
                .statusCode(204);
        try (Browser centre = Browser.as(WORLD.account("A"), Browser.DESK)) {
            centre.go("/home.xhtml");
            assertThat(centre.byId("held").getText()).contains("1 单的旧件在中心");
            centre.clean("held_home_centre");
            centre.turnPage(centre.css("#held a"));
            assertThat(centre.byId("proposal").getText()).contains("可放出劳务费");
            send(label);
            centre.go("/home.xhtml");
            assertThat(centre.has("#held")).isFalse();
            centre.go("/repair/view.xhtml?no=" + order);
            assertThat(centre.byId("release").getText()).contains("条件已齐，随 2026-10 结算");
        }
    }

    private static void send(String label) {
        String centre = WORLD.account("A");
        String no = Door.as(centre)
                .body(Map.of("group", "OTHER"))
                .post("/parts/parcels")
                .then()
                .statusCode(201)
                .extract()
                .path("no");
        PartsLoop.act(centre, no, "add", Map.of("labels", List.of(label))).statusCode(200);
        PartsLoop.act(centre, no, "pack", Map.of()).statusCode(200);
        PartsLoop.act(centre, no, "ship", Map.of("carrier", "顺丰", "trackingNo", "SF" + no))
                .statusCode(200);
    }
}
