package weijie.payment;

import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import weijie.api.Door;
import weijie.repair.RepairWorld;
import weijie.testing.Eventually;
import weijie.testing.FreshMonth;
import weijie.testing.RunningServer;

/**
 * The two months of the worked example, for a centre that nobody else has: in the first its outlet A earns 80, the centre itself 100, and a
 * fabricated record costs 200; in the second A earns 90 and the centre 50.
 */
public final class WorkedMonths {

    private final RepairWorld world = new RepairWorld();
    private final YearMonth first =
            FreshMonth.on(URI.create(RunningServer.url())).month();
    private final String centre = world.centre("A");

    public WorkedMonths() {
        Door.as("hq.admin")
                .body(Map.of("code", centre, "name", "中心自修", "centreCode", centre, "provinceCode", "430000"))
                .post("/outlets")
                .then()
                .statusCode(201);
    }

    /** The first month, carried forward with 20. */
    public WorkedMonths november() {
        repaired(first, centre, "2", 5);
        repaired(first, outlet(), "2", 4);
        penalty();
        publish(first);
        return this;
    }

    /** The second month, published: 120 to be paid. */
    public WorkedMonths december() {
        decemberConfirmed();
        act("hq.accounts", "/statements/" + secondStatement() + "/publish");
        return this;
    }

    /** The second month, confirmed by the centre and not published. */
    public WorkedMonths decemberConfirmed() {
        YearMonth second = first.plusMonths(1);
        repaired(second, outlet(), "2", 4);
        repaired(second, outlet(), "1", 1);
        repaired(second, centre, "2", 2);
        repaired(second, centre, "1", 1);
        confirmed(second);
        return this;
    }

    private void repaired(YearMonth month, String outlet, String level, int times) {
        for (int i = 0; i < times; i++) {
            Map<String, Object> body = world.record("A1");
            body.put("outletCode", outlet);
            body.put("repairLevel", level);
            body.put("purchasedOn", month.minusMonths(3).atDay(1).toString());
            body.put("acceptedOn", month.atDay(2 + i).toString());
            body.put("completedOn", month.atDay(3 + i).toString());
            world.done("A", world.send("A", body).statusCode(201).extract().path("orderNo"), "submit");
        }
    }

    private void penalty() {
        String order = world.standing(RepairWorld.Standing.CONFIRMED_FAKE);
        String no = Door.as("hq.director").get("/penalties?q=" + order).path("items[0].no");
        act("hq.accounts", "/penalties/" + no + "/confirm");
        act("hq.director", "/penalties/" + no + "/confirm-second");
        act("hq.director", "/penalties/" + no + "/notify");
        act(clerk(), "/penalties/" + no + "/acknowledge");
        act("hq.accounts", "/penalties/" + no + "/finalize");
    }

    private void publish(YearMonth month) {
        confirmed(month);
        act("hq.accounts", "/statements/" + statement(month) + "/publish");
    }

    private void confirmed(YearMonth month) {
        Door.as("hq.accounts").post("/months/" + month + "/calculate").then().statusCode(202);
        Eventually.await(
                "the calculation of " + month,
                Duration.ofMinutes(2),
                () -> Door.as("hq.accounts").get("/months/" + month).path("calculatingJobId") == null);
        String path = "/statements/" + statement(month);
        act("hq.accounts", path + "/send");
        act(clerk(), path + "/confirm");
    }

    private static void act(String who, String path) {
        Door.as(who).post(path).then().log().ifValidationFails().statusCode(200);
    }

    private String statement(YearMonth month) {
        return "JS-" + centre + '-' + month.toString().replace("-", "") + "-1";
    }

    public String firstStatement() {
        return statement(first);
    }

    public String secondStatement() {
        return statement(first.plusMonths(1));
    }

    public String centre() {
        return centre;
    }

    public String outlet() {
        return world.outlet("A1");
    }

    /** The account of the centre. */
    public String clerk() {
        return world.account("A");
    }

    /** The account of the outlet A. */
    public String outletClerk() {
        return world.account("A1");
    }

    /** The account of a centre that has nothing to do with it. */
    public String neighbour() {
        return world.account("B");
    }

    /** Headquarters says that the second month was paid. */
    public ValidatableResponse record(String reference) {
        return recording(secondStatement(), reference, "2026-10-31");
    }

    static ValidatableResponse recording(String statement, String reference, String paidOn) {
        return Door.as("hq.accounts")
                .body(Map.of("bankReference", reference, "paidOn", paidOn))
                .post("/statements/" + statement + "/record-payment")
                .then();
    }

    public ValidatableResponse confirm() {
        return Door.as("hq.accounts2")
                .post("/statements/" + secondStatement() + "/confirm-payment")
                .then();
    }
}
