package weijie.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.repair.RepairWorld;
import weijie.testing.Eventually;

/** Who sees long work and may stop it: its starter, those of the same house, and the administrator; for anybody else it is not there. */
class JobIT {

    private static RepairWorld world;
    private static String job;

    @BeforeAll
    static void open() {
        world = new RepairWorld();
        job = Door.as(world.account("A"))
                .contentType("multipart/form-data")
                .multiPart("file", "十月.csv", "工单号,网点编码\nX1,Y1\n".getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/imports?kind=repair-records")
                .then()
                .statusCode(202)
                .extract()
                .path("jobId")
                .toString();
        Eventually.await("the end of the job", Duration.ofMinutes(2), () -> state().matches("DONE|FAILED"));
    }

    private static String state() {
        return Door.as(world.account("A")).get("/jobs/" + job).then().extract().path("state");
    }

    @Test
    void itsHouseSeesIt() {
        Door.as(world.account("A"))
                .get("/jobs/" + job)
                .then()
                .statusCode(200)
                .body("startedBy", equalTo(world.account("A")));
        Door.as("hq.admin").get("/jobs/" + job).then().statusCode(200);
    }

    @Test
    void forAnybodyElseItIsNotThere() {
        for (String who : new String[] {"B", "A1", "B1", "hq.reviewer", "hq.accounts", "hq.director"}) {
            String user = world.account(who);
            Door.as(user).get("/jobs/" + job).then().statusCode(404).body("code", equalTo("JB-901"));
            Door.as(user).delete("/jobs/" + job).then().statusCode(404).body("code", equalTo("JB-901"));
            Door.as(user).get("/jobs").then().statusCode(200).body("items.id", not(hasItem(job)));
        }
        Door.nobody().get("/jobs/" + job).then().statusCode(401);
    }

    @Test
    void theListHoldsOnesOwn() {
        Door.as(world.account("A"))
                .get("/jobs")
                .then()
                .body("items.id", hasItem(job))
                .body("items.startedBy", everyItem(equalTo(world.account("A"))));
        Door.as("hq.admin").get("/jobs").then().body("items.startedBy", everyItem(equalTo("hq.admin")));
    }

    @Test
    void whatIsOverIsNotCancelledAnyMore() {
        Door.as(world.account("A"))
                .delete("/jobs/" + job)
                .then()
                .statusCode(409)
                .body("code", equalTo("JB-902"));
        assertThat(state()).isIn("DONE", "FAILED");
    }
}
