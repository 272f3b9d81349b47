package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import weijie.api.Door;
import weijie.repair.RepairWorld;

/** A bad part that is judged: photographed at its inspection, objected to with a photo, answered, written off, and taken back by two people. */
class PartsDisputeBrowserIT {

    private static final String CODE = "R" + UUID.randomUUID().toString().substring(0, 8);

    private final RepairWorld world = new RepairWorld();
    private final String centre = world.account("A");
    private final String outlet = world.account("A1");

    @TempDir
    private Path folder;

    private Path photo(String name) throws IOException {
        return Files.write(folder.resolve(name), RepairWorld.picture(name.hashCode()));
    }

    private static void done(String who, String path, Object body) {
        Door.as(who).body(body).post("/parts/" + path).then().statusCode(org.hamcrest.Matchers.lessThan(300));
    }

    /** A bad part in a parcel that headquarters has counted. */
    private String counted() {
        Door.as("hq.admin")
                .body(Map.of(
                        "code", CODE, "name", "电源板", "unitPrice", "120.00", "mustReturn", "1", "partClass", "OTHER"))
                .post("/parts")
                .then()
                .statusCode(201);
        String label = Door.as(outlet)
                .body(Map.of("outletCode", world.outlet("A1"), "partCode", CODE, "reason", "没有工单"))
                .post("/parts/bad-parts")
                .path("label");
        done(outlet, "bad-parts/hand-over", Map.of("labels", List.of(label)));
        String no = Door.as(centre)
                .body(Map.of("group", "OTHER"))
                .post("/parts/parcels")
                .path("no");
        done(centre, "parcels/" + no + "/add", Map.of("labels", List.of(label)));
        done(centre, "parcels/" + no + "/pack", Map.of());
        done(centre, "parcels/" + no + "/ship", Map.of("carrier", "顺丰", "trackingNo", "SF" + no));
        done("hq.parts", "parcels/" + no + "/receive", Map.of());
        done("hq.parts", "parcels/" + no + "/count", Map.of("pieces", List.of(Map.of("label", label, "counted", 1))));
        return label;
    }

    private static Browser of(Browser browser, String label) {
        return browser.go("/parts/bad-part.xhtml?label=" + label).settle();
    }

    @Test
    void aVerdictIsPhotographedDisputedAnsweredAndTakenBackByTwo() throws IOException {
        String label = counted();
        String no = Door.as("hq.parts").get("/parts/bad-parts/" + label).path("parcelNo");
        try (Browser inspector = Browser.as("hq.inspector", Browser.PHONE)) {
            inspector.go("/parts/parcel.xhtml?no=" + no).settle();
            inspector.upload("f:photo", photo("front.png")).awaitText("front.png");
            inspector.upload("f:photo", photo("back.png")).awaitText("back.png");
            inspector.clean("parts_inspection_photographed");
            inspector.press(inspector.css(".verdicts [data-key='2']")).awaitText("全部检验完");
        }
        try (Browser clerk = Browser.as(centre, Browser.DESK)) {
            of(clerk, label).upload("f:photo", photo("invoice.png")).awaitText("invoice.png");
            clerk.click("f:dispute");
            clerk.click("wordsForm:yes").awaitText("请填写");
            clerk.type("wordsForm:text", "这是总部发来的原装件，批号见照片")
                    .click("wordsForm:yes")
                    .awaitText("中心异议");
            clerk.clean("parts_dispute_raised");
        }
        try (Browser parts = Browser.as("hq.parts", Browser.DESK);
                Browser director = Browser.as("hq.director", Browser.DESK)) {
            of(parts, label).click("f:answer");
            assertThat(parts.byId("dispute").getText()).isEqualTo("这是总部发来的原装件，批号见照片");
            parts.type("wordsForm:text", "批号不符，维持结论").click("wordsForm:yes").awaitText("批号不符，维持结论");
            parts.clean("parts_dispute_answered");

            done("hq.parts", "parcels/" + no + "/write-off", Map.of());
            of(parts, label).click("f:askReversal");
            parts.type("wordsForm:text", "批号看错了").click("wordsForm:yes").awaitText("批号看错了");
            assertThat(parts.has("[id='f:reverse']")).as("who asked agrees not").isFalse();
            of(director, label).click("f:reverse");
            assertThat(director.question()).contains(label);
            director.confirm().awaitSaid("已反核销");
            director.clean("parts_reversed");
        }
        try (Browser clerk = Browser.as(centre, Browser.PHONE)) {
            of(clerk, label).awaitText("批号不符，维持结论");
            assertThat(clerk.byId("history").getText())
                    .contains("检验", "提出异议", "答复", "核销", "反核销", "这是总部发来的原装件，批号见照片")
                    .doesNotContain("hq.parts");
            clerk.go("/parts/parcel.xhtml?no=" + no);
            assertThat(clerk.byId("history").getText()).contains("放入坏件", "封箱", "发出", "清点");
            clerk.clean("parts_parcel_history");
            clerk.go("/search.xhtml?q=" + label).awaitPath("/parts/bad-part.xhtml");
            clerk.go("/search.xhtml?q=" + no).awaitPath("/parts/parcel.xhtml");
        }
        try (Browser neighbour = Browser.as(world.account("B"), Browser.DESK)) {
            neighbour.go("/search.xhtml?q=" + label).settle();
            assertThat(neighbour.path()).startsWith("/search.xhtml");
            assertThat(neighbour.driver().findElement(By.tagName("main")).getText())
                    .doesNotContain(CODE)
                    .doesNotContain("电源板");
        }
    }
}
