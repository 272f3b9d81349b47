package weijie.network;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weijie.testing.RunningSystem;

/** The network, the catalogue and the policy through the REST door: who sees what, and what each desk refuses. */
class NetworkIT {

    @TempDir
    static Path home;

    private static RunningSystem system;

    @BeforeAll
    static void start() {
        system = RunningSystem.start(home, LocalDate.of(2026, 10, 31));
        create("/centres", Map.of("code", "NX43", "name", "湖南中心", "provinceCode", "430000"));
        create("/centres", Map.of("code", "NX44", "name", "广东中心", "provinceCode", "440000"));
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    private static RequestSpecification as(String user) {
        return given().baseUri(system.root().toString())
                .basePath("/api/v1")
                .auth()
                .preemptive()
                .basic(user, "Weijie-Demo-2026")
                .contentType(ContentType.JSON);
    }

    private static void create(String path, Map<String, Object> body) {
        as("hq.admin").body(body).post(path).then().statusCode(201);
    }

    private static void outlet(String code, String centre, String province) {
        create("/outlets", Map.of("code", code, "name", code, "centreCode", centre, "provinceCode", province));
    }

    private static String tag(String path) {
        return as("hq.admin").get(path).then().statusCode(200).extract().header("ETag");
    }

    @Test
    void theNeighbourSeesNothing() {
        outlet("NXA", "NX43", "430000");
        outlet("NXB", "NX44", "440000");
        as("centre.nx43")
                .get("/outlets?size=200")
                .then()
                .body("items.centreCode", everyItem(equalTo("NX43")))
                .body("items.code", hasItem("NXA"));
        as("outlet.nxa").get("/outlets").then().body("items.code", contains("NXA"));
        as("outlet.nxa").get("/centres").then().body("items.code", contains("NX43"));
        for (String rest :
                new String[] {"", "/assignments", "/contracts", "/authorisations", "/technicians", "/bank-accounts"}) {
            as("centre.nx43").get("/outlets/NXB" + rest).then().statusCode(404).body("code", equalTo("OU-859"));
            as("outlet.nxa").get("/outlets/NXB" + rest).then().statusCode(404);
            as("centre.nx44").get("/outlets/NXB" + rest).then().statusCode(200);
        }
        as("centre.nx43").get("/centres/NX44").then().statusCode(404);
        as("centre.nx43").get("/centres/NX44/bank-accounts").then().statusCode(404);
        as("outlet.nxa").get("/centres/NX43/bank-accounts").then().statusCode(404);
        as("centre.nx43")
                .body(Map.of("name", "x"))
                .header("If-Match", tag("/outlets/NXB"))
                .patch("/outlets/NXB")
                .then()
                .statusCode(404);
        as("centre.nx43").get("/coverage").then().statusCode(403);
        as("centre.nx43").get("/terms").then().statusCode(403);
    }

    @Test
    void anotherCentreOpensANewSlice() {
        outlet("NXC", "NX43", "430000");
        Map<String, Object> move = Map.of("centreCode", "NX44", "assignedFrom", "2026-10-01");
        as("hq.admin")
                .body(move)
                .post("/outlets/NXC/assign")
                .then()
                .statusCode(200)
                .body("centreCode", equalTo("NX44"));
        as("hq.admin")
                .get("/outlets/NXC/assignments")
                .then()
                .body("items.centreCode", contains("NX43", "NX44"))
                .body("items.validFrom", contains("2000-01-01", "2026-10-01"))
                .body("items.validTo", contains(equalTo("2026-09-30"), nullValue()));
        as("hq.admin")
                .body(Map.of("centreCode", "NX43", "assignedFrom", "2026-09-30"))
                .post("/outlets/NXC/assign")
                .then()
                .statusCode(409)
                .body("code", equalTo("OU-865"));
        as("centre.nx43").get("/outlets/NXC").then().statusCode(404);
        as("centre.nx44").body(move).post("/outlets/NXC/assign").then().statusCode(403);
    }

    @Test
    void aChangeNeedsTheVersionItSaw() {
        outlet("NXD", "NX43", "430000");
        String seen = tag("/outlets/NXD");
        as("hq.admin")
                .body(Map.of("contact", "李敏"))
                .patch("/outlets/NXD")
                .then()
                .statusCode(428);
        as("hq.admin")
                .header("If-Match", seen)
                .body(Map.of("contact", "李敏"))
                .patch("/outlets/NXD")
                .then()
                .statusCode(200)
                .body("contact", equalTo("李敏"))
                .body("name", equalTo("NXD"));
        as("hq.admin")
                .header("If-Match", seen)
                .body(Map.of("contact", "王强"))
                .patch("/outlets/NXD")
                .then()
                .statusCode(412)
                .body("code", equalTo("FD-003"));
        as("hq.admin").get("/audit?kind=OUTLET&about=NXD&verb=CHANGE").then().body("items", hasSize(1));
    }

    @Test
    void anAccountCountsOnlyAfterASecondPerson() {
        outlet("NXE", "NX43", "430000");
        Map<String, Object> account = Map.of(
                "accountName", "网点", "accountNo", "6222 0212 3456 7890", "bankName", "银行", "validFrom", "2026-11-01");
        String id = as("hq.admin")
                .body(account)
                .post("/outlets/NXE/bank-accounts")
                .then()
                .statusCode(201)
                .body("items[0].maskedNo", equalTo("****7890"))
                .extract()
                .path("items[0].id");
        String approve = "/outlets/NXE/bank-accounts/" + id + "/approve";
        as("hq.admin")
                .header("If-Match", "\"1\"")
                .post(approve)
                .then()
                .statusCode(403)
                .body("code", equalTo("OU-874"));
        as("hq.admin")
                .body(account)
                .post("/outlets/NXE/bank-accounts")
                .then()
                .statusCode(409)
                .body("code", equalTo("OU-878"));
        as("hq.accounts")
                .header("If-Match", "\"1\"")
                .post(approve)
                .then()
                .statusCode(200)
                .body("items[0].approvedBy", equalTo("hq.accounts"));
    }

    @Test
    void aSuspendedOutletIsNotEffective() {
        create(
                "/outlets",
                Map.of(
                        "code",
                        "NXF",
                        "name",
                        "NXF",
                        "centreCode",
                        "NX44",
                        "provinceCode",
                        "440000",
                        "cityCode",
                        "445200"));
        String city = "cities.find { it.code == '445200' }.state";
        as("hq.reviewer").get("/coverage").then().body(city, equalTo("COVERED"));
        as("hq.admin")
                .header("If-Match", tag("/outlets/NXF"))
                .body(Map.of("suspendedFrom", "2026-10-31", "suspensionReason", "投诉"))
                .post("/outlets/NXF/suspend")
                .then()
                .statusCode(200);
        as("hq.reviewer").get("/coverage").then().body(city, equalTo("INEFFECTIVE"));
        as("hq.reviewer").get("/coverage?day=2026-10-30").then().body(city, equalTo("COVERED"));
    }

    @Test
    void contractsOfAnOutletDoNotOverlap() {
        outlet("NXG", "NX43", "430000");
        create(
                "/outlets/NXG/contracts",
                Map.of(
                        "contractNo",
                        "NXG-1",
                        "invoicing",
                        "OUTLET_DIRECT",
                        "validFrom",
                        "2026-01-01",
                        "validTo",
                        "2026-12-31"));
        Map<String, Object> next =
                Map.of("contractNo", "NXG-2", "invoicing", "OUTLET_DIRECT", "validFrom", "2026-12-31");
        as("hq.admin")
                .body(next)
                .post("/outlets/NXG/contracts")
                .then()
                .statusCode(409)
                .body("code", equalTo("OU-875"));
        create(
                "/outlets/NXG/contracts",
                Map.of("contractNo", "NXG-2", "invoicing", "OUTLET_DIRECT", "validFrom", "2027-01-01"));
    }

    @Test
    void theCatalogueIsReadByAllAndWrittenByHeadquarters() {
        create("/product-categories", Map.of("code", "ZZ", "name", "测试类别", "warrantyMonths", "12"));
        as("centre.nx43")
                .get("/product-categories/ZZ")
                .then()
                .statusCode(200)
                .body("serialCheck", equalTo("MOD34"))
                .body("warrantyMonths", equalTo(12));
        as("centre.nx43")
                .body(Map.of("model", "Z-1", "category", "ZZ"))
                .post("/product-models")
                .then()
                .statusCode(403);
        create("/product-models", Map.of("model", "Z-1", "category", "测试类别"));
        as("hq.admin")
                .body(Map.of("model", "Z-1", "category", "ZZ"))
                .post("/product-models")
                .then()
                .statusCode(409)
                .body("code", equalTo("MD-886"));
        create(
                "/parts",
                Map.of("code", "ZZ-PNL", "name", "屏", "category", "ZZ", "unitPrice", "156.00", "mustReturn", "1"));
        as("centre.nx43")
                .get("/parts/ZZ-PNL")
                .then()
                .body("partClass", equalTo("LCD"))
                .body("price", equalTo("156.00"));
        create("/parts/ZZ-PNL/prices", Map.of("price", "160.00", "validFrom", "2026-11-01"));
        as("hq.admin")
                .body(Map.of("price", "170.00", "validFrom", "2026-11-01"))
                .post("/parts/ZZ-PNL/prices")
                .then()
                .statusCode(409)
                .body("code", equalTo("MD-871"));
    }

    @Test
    void aNumberOfThePolicyIsFollowedWithoutGapAndConfirmedByAnother() {
        Map<String, Object> next = Map.of("term", "CONFIRM_REMINDER_DAYS", "value", "5", "validFrom", "2026-12-01");
        String id = as("hq.admin")
                .body(next)
                .post("/terms")
                .then()
                .statusCode(201)
                .body("items[0].validTo", equalTo("2026-11-30"))
                .extract()
                .path("items[1].id");
        as("hq.admin").body(next).post("/terms").then().statusCode(409).body("code", equalTo("PO-002"));
        as("hq.admin")
                .header("If-Match", "\"1\"")
                .post("/terms/" + id + "/confirm")
                .then()
                .statusCode(403)
                .body("code", equalTo("PO-006"));
        as("hq.director")
                .header("If-Match", "\"1\"")
                .post("/terms/" + id + "/confirm")
                .then()
                .statusCode(200);
        as("hq.reviewer").body(next).post("/terms").then().statusCode(403);
    }
}
