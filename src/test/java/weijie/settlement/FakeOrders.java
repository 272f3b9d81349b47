package weijie.settlement;

import io.restassured.http.ContentType;
import java.util.Map;
import weijie.api.Door;
import weijie.repair.RepairWorld;

/** Records that two people call fabricated, made the way people make them. */
public final class FakeOrders {

    private FakeOrders() {}

    /** Invalid, with a picture, and called a fake by two people; returns the number of the penalty that this proposed. */
    public static String proposed(String orderNo) {
        act("hq.reviewer", orderNo, "invalidate");
        return verified(orderNo);
    }

    /** An invalid one, from there on. */
    public static String verified(String orderNo) {
        Door.as("hq.reviewer")
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "现场.png", RepairWorld.PICTURE, "image/png")
                .post("/repair-orders/" + orderNo + "/files")
                .then()
                .statusCode(201);
        act("hq.reviewer", orderNo, "confirm-fake");
        act("hq.reviewer2", orderNo, "confirm-fake");
        return Door.as("hq.director").get("/penalties?q=" + orderNo).path("items[0].no");
    }

    /** Somebody does something with a record and says why. */
    public static void act(String who, String orderNo, String verb) {
        Door.as(who)
                .body(Map.of("reason", "客户否认"))
                .post("/repair-orders/" + orderNo + '/' + verb)
                .then()
                .statusCode(200);
    }
}
