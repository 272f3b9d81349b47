package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import weijie.api.Door;
import weijie.parts.PartsLoop;
import weijie.parts.PartsWorld;
import weijie.repair.RepairWorld;

/** Serials of valuable pieces as they are typed: on an order by its outlet on a phone, on an issue by headquarters at a desk. */
class PartSerialsBrowserIT {

    @Test
    void anOutletWritesThemOnTheOrderOfItsPhone() {
        RepairWorld world = new RepairWorld();
        String board = PartsLoop.part("MAINBOARD");
        Map<String, Object> record = new LinkedHashMap<>(world.record("A1"));
        record.put("partsUsed", board + "*1");
        String orderNo = world.enter("A1", record);
        try (Browser phone = Browser.as(world.account("A1"), Browser.PHONE)) {
            phone.go("/repair/edit.xhtml?no=" + orderNo);
            phone.type("f:lines:0:oldSerial", "MB-" + board).type("f:lines:0:newSerial", "MB-" + board);
            phone.byId("f:lines:0:newSerial").sendKeys(Keys.TAB);
            phone.awaitText("RR-155");
            phone.clean("serials_order-same-twice");
            phone.type("f:lines:0:newSerial", "MB-2" + board);
            phone.click("f:save");
            phone.awaitPath("/repair/view.xhtml");
            phone.awaitText("MB-2" + board);
            phone.clean("serials_order");
            phone.go("/repair/edit.xhtml?no=" + orderNo);
            assertThat(phone.value("f:lines:0:oldSerial")).isEqualTo("MB-" + board);
            assertThat(phone.value("f:lines:0:newSerial")).isEqualTo("MB-2" + board);
        }
        world.view("A1", orderNo)
                .body("parts[0].oldSerial", equalTo("MB-" + board))
                .body("parts[0].newSerial", equalTo("MB-2" + board));
    }

    @Test
    void headquartersNamesThePiecesOfAnIssue() throws Exception {
        PartsWorld world = new PartsWorld();
        String part = world.partAtHq(5);
        String no = world.send("hq.parts", "A", PartsWorld.line(part, 2))
                .statusCode(201)
                .extract()
                .path("no");
        String first = ("SN-1" + part).toUpperCase(Locale.ROOT);
        String second = ("SN-2" + part).toUpperCase(Locale.ROOT);
        world.issue("hq.parts", no, "pick", Map.of()).statusCode(200);
        try (Browser desk = Browser.as("hq.parts", Browser.DESK)) {
            desk.go("/parts/issue.xhtml?no=" + no);
            desk.click("f:serials");
            desk.type("serialsForm:lines:0:named", first + '\n' + second + "\nsn-3" + part);
            desk.clean("serials_issue-dialog");
            desk.click("serialsForm:yes");
            desk.awaitSaid("只发 2 件");
            assertThat(desk.value("serialsForm:lines:0:named")).contains("sn-3" + part);
            desk.type("serialsForm:lines:0:named", first + '\n' + second);
            desk.click("serialsForm:yes");
            desk.awaitText(second);
            desk.clean("serials_issue");
        }
        Door.as(world.account("A")).get("/parts/issues/" + no).then().body("lines[0].serials", contains(first, second));
        try (Browser neighbour = Browser.as(world.account("B"), Browser.DESK)) {
            neighbour.go("/parts/issue.xhtml?no=" + no);
            assertThat(neighbour.css("main").getText()).doesNotContain(first);
        }
    }
}
