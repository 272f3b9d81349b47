package weijie.anomaly;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.Map;
import org.junit.jupiter.api.Test;
import weijie.api.Door;

/** Anomalies and callbacks through the REST door: headquarters' reviewers alone. */
class AnomalyDoorIT {

    @Test
    void onlyReviewersSeeWhatStandsOutAndWhoIsCalled() {
        for (String path : new String[] {
            "/anomalies", "/anomalies/run", "/anomalies/WD440101", "/callbacks", "/callbacks/precision"
        }) {
            for (String nobody : new String[] {"centre.fc44", "outlet.wd440101", "hq.parts"}) {
                Door.as(nobody).get(path).then().statusCode(403);
            }
        }
        Door.as("centre.fc44").post("/anomalies/refresh").then().statusCode(403);
        Door.as("outlet.wd440101")
                .body(Map.of("month", "2001-01", "count", 5))
                .post("/callbacks/draw")
                .then()
                .statusCode(403);
        Door.as("hq.reviewer")
                .get("/anomalies?month=2000-12")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        Door.as("hq.reviewer")
                .get("/anomalies/WD440101?month=2000-12")
                .then()
                .statusCode(404)
                .body("code", equalTo("AN-001"));
        Door.as("hq.reviewer")
                .post("/anomalies/refresh?month=2999-01")
                .then()
                .statusCode(422)
                .body("code", equalTo("AN-002"));
        Door.as("hq.reviewer")
                .body(Map.of("month", "2000-12", "count", 5))
                .post("/callbacks/draw")
                .then()
                .statusCode(409)
                .body("code", equalTo("AN-006"));
        Door.as("outlet.wd440101")
                .get("/anomalies/orders/NOBODYS")
                .then()
                .statusCode(200)
                .body("findings", hasSize(0));
    }
}
