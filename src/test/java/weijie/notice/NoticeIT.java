package weijie.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.repair.RepairWorld;

/** A notice is seen and read by those it was written to, each for themselves. */
class NoticeIT {

    private RepairWorld world;
    private String orderNo;

    /** A question to outlet A1 and its centre. */
    @BeforeEach
    void ask() {
        world = new RepairWorld();
        orderNo = world.draft("A1");
        world.done("A1", orderNo, "submit");
        Door.as("hq.reviewer")
                .body(Map.of("reason", "请补充铭牌照片"))
                .post("/repair-orders/" + orderNo + "/question")
                .then()
                .statusCode(200);
    }

    private int unread(String who) {
        return Door.as(world.account(who))
                .get("/notices")
                .then()
                .statusCode(200)
                .extract()
                .path("unread");
    }

    private String idOf(String who) {
        return Door.as(world.account(who))
                .get("/notices")
                .then()
                .body("items[0].text", containsString(orderNo))
                .body("items[0].link", containsString(orderNo))
                .body("items[0].sentBy", equalTo("hq.reviewer"))
                .body("items[0].readAt", nullValue())
                .extract()
                .path("items[0].id")
                .toString();
    }

    @Test
    void whoActsOnAThingHasReadWhatWasToldOfIt() {
        assertThat(unread("A1")).isEqualTo(1);
        Door.as(world.account("A1"))
                .body(Map.of("text", "已补照片"))
                .post("/repair-orders/" + orderNo + "/answer")
                .then()
                .statusCode(200);
        assertThat(unread("A1")).isZero();
        assertThat(unread("A")).as("nobody else has").isEqualTo(1);
    }

    @Test
    void onlyThoseAddressedSeeIt() {
        String centres = idOf("A");
        String outlets = idOf("A1");
        assertThat(unread("A")).isEqualTo(1);
        assertThat(unread("A1")).isEqualTo(1);
        for (String who : new String[] {"A2", "B", "B1"}) {
            assertThat(unread(who)).isZero();
        }
        for (String who : new String[] {"A2", "B", "B1", "hq.admin", "hq.reviewer", "hq.director"}) {
            Door.as(world.account(who))
                    .get("/notices?size=200")
                    .then()
                    .body("items.id", not(hasItem(centres)))
                    .body("items.id", not(hasItem(outlets)));
            Door.as(world.account(who))
                    .post("/notices/" + centres + "/read")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("NT-901"));
        }
        Door.as(world.account("A1"))
                .post("/notices/" + centres + "/read")
                .then()
                .statusCode(404);
        assertThat(unread("A")).isEqualTo(1);
    }

    @Test
    void readingIsOnesOwnAndOnceOnly() {
        String id = idOf("A");
        for (int i = 0; i < 2; i++) {
            Door.as(world.account("A")).post("/notices/" + id + "/read").then().statusCode(204);
        }
        assertThat(unread("A")).isZero();
        assertThat(unread("A1")).isEqualTo(1);
        Door.as(world.account("A")).get("/notices").then().body("items[0].readAt", notNullValue());
        Door.as(world.account("A")).get("/notices?unread=true").then().body("total", equalTo(0));
        Door.as("hq.director")
                .get("/notices/" + id + "/readings")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].userName", equalTo(world.account("A")));
        for (String who : new String[] {"A", "A1", "hq.reviewer"}) {
            Door.as(world.account(who))
                    .get("/notices/" + id + "/readings")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void readAllReadsWhatIsOnesOwn() {
        world.done("hq.reviewer", orderNo, "approve");
        assertThat(unread("A")).isEqualTo(2);
        Door.as(world.account("A")).post("/notices/read-all").then().statusCode(204);
        assertThat(unread("A")).isZero();
        assertThat(unread("A1")).isEqualTo(2);
    }

    @Test
    void itIsSaidInTheReadersLanguage() {
        Door.speaking("en")
                .auth()
                .preemptive()
                .basic(world.account("A"), weijie.testing.RunningServer.DEMO_PASSWORD)
                .get("/notices")
                .then()
                .body("items[0].text", not(containsString("维修单")))
                .body("items[0].text", containsString(orderNo));
    }
}
