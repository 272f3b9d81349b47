package weijie.repair;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import weijie.api.Door;

/**
 * Two centres with two outlets each, and a product of their own, on the running server: records of any standing, made the way people
 * make them. Every test that opens one has it to itself.
 */
public final class RepairWorld {

    /** A picture of one pixel. */
    public static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final String name = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    private final AtomicInteger serials = new AtomicInteger();

    /** Pictures of which each shade is another. */
    public static byte[] picture(int shade) {
        BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, shade);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public RepairWorld() {
        create(
                "/product-categories",
                Map.of(
                        "code",
                        category(),
                        "name",
                        "测试" + name,
                        "warrantyMonths",
                        "12",
                        "serialPattern",
                        "[A-Z0-9]{8,20}",
                        "serialCheck",
                        "NONE"));
        create("/product-models", Map.of("model", "M-" + name, "category", category()));
        create("/fault-codes", Map.of("code", fault(), "name", "不开机", "repairLevel", "2"));
        for (String letter : new String[] {"A", "B"}) {
            create("/centres", Map.of("code", centre(letter), "name", "中心" + letter + name, "provinceCode", "430000"));
            for (int i = 1; i <= 2; i++) {
                create(
                        "/outlets",
                        Map.of(
                                "code",
                                outlet(letter + i),
                                "name",
                                "网点" + letter + i,
                                "centreCode",
                                centre(letter),
                                "provinceCode",
                                "430000"));
            }
        }
    }

    private static void create(String path, Map<String, Object> body) {
        Door.as("hq.admin")
                .body(body)
                .post(path)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201);
    }

    public String category() {
        return "K" + name;
    }

    public String fault() {
        return "F" + name;
    }

    /** A centre: A or B. */
    public String centre(String letter) {
        return letter + name;
    }

    /** An outlet: A1, A2, B1 or B2. */
    public String outlet(String letterAndNumber) {
        return "W" + name + letterAndNumber;
    }

    /** The account of a centre (A, B) or an outlet (A1 …), or a name of headquarters as it is. */
    public String account(String who) {
        return who.startsWith("hq.")
                ? who
                : who.length() == 1
                        ? "centre." + centre(who).toLowerCase(Locale.ROOT)
                        : "outlet." + outlet(who).toLowerCase(Locale.ROOT);
    }

    /** How the person of this account is called. */
    public String called(String who) {
        return Door.as("hq.admin").get("/users/" + account(who)).path("displayName");
    }

    public String freshSerial() {
        return "SN" + name + "%06d".formatted(serials.incrementAndGet());
    }

    /** A record that passes every check; change what a test is about. */
    public Map<String, Object> record(String outlet) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("outletCode", outlet(outlet));
        body.put("productCategory", category());
        body.put("productModel", "M-" + name);
        body.put("serialNo", freshSerial());
        body.put("purchasedOn", "2026-03-01");
        body.put("warrantyClaim", "保内");
        body.put("customerName", "王小芳");
        body.put(
                "customerPhone",
                "138" + "%08d".formatted(Math.abs(UUID.randomUUID().hashCode()) % 100_000_000));
        body.put("customerAddress", "长沙市芙蓉路 1 号");
        body.put("acceptedOn", "2026-10-10");
        body.put("completedOn", "2026-10-12");
        body.put("faultCode", fault());
        body.put("actions", "更换电源板");
        body.put("repairLevel", "2");
        return body;
    }

    public ValidatableResponse send(String who, Map<String, Object> body) {
        return Door.as(account(who)).body(body).post("/repair-orders").then();
    }

    /** Enters a record as its outlet and returns its number. */
    public String enter(String outlet, Map<String, Object> body) {
        return send(outlet, body).statusCode(201).extract().path("orderNo");
    }

    public String draft(String outlet) {
        return enter(outlet, record(outlet));
    }

    public ValidatableResponse act(String who, String orderNo, String verb) {
        return Door.as(account(who))
                .body(Map.of("reason", "说明 " + verb))
                .post("/repair-orders/" + orderNo + '/' + verb)
                .then();
    }

    public void done(String who, String orderNo, String verb) {
        act(who, orderNo, verb).statusCode(200);
    }

    public ValidatableResponse attach(String who, String orderNo) {
        return Door.as(account(who))
                .contentType(ContentType.MULTIPART)
                .multiPart("file", "现场.png", PICTURE, "image/png")
                .post("/repair-orders/" + orderNo + "/files")
                .then();
    }

    public ValidatableResponse view(String who, String orderNo) {
        return Door.as(account(who)).get("/repair-orders/" + orderNo).then();
    }

    /** The entity tag of the version that somebody sees now. */
    public String tag(String orderNo) {
        return view("hq.reviewer", orderNo).statusCode(200).extract().header("ETag");
    }

    public void demand(String orderNo, String status) {
        view("hq.reviewer", orderNo).body("status", equalTo(status));
    }

    /** A record of outlet A1 that stands so. */
    public String standing(Standing standing) {
        Map<String, Object> body = record("A1");
        if (standing == Standing.IN_WORK) {
            body.remove("completedOn");
            body.put("status", "已受理");
        }
        if (standing == Standing.ABNORMAL) {
            body.put("repairLevel", "3");
        }
        String orderNo = enter("A1", body);
        switch (standing) {
            case IN_WORK, DRAFT -> {
                return orderNo;
            }
            case VALIDATED, ABNORMAL -> done("A1", orderNo, "submit");
            case QUESTIONED -> {
                done("A1", orderNo, "submit");
                done("hq.reviewer", orderNo, "question");
            }
            case SUSPECT -> {
                done("A1", orderNo, "submit");
                done("hq.reviewer", orderNo, "suspect");
            }
            case INVALID -> invalid(orderNo);
            case CONFIRMED_FAKE -> {
                invalid(orderNo);
                done("hq.reviewer", orderNo, "confirm-fake");
                done("hq.reviewer2", orderNo, "confirm-fake");
            }
        }
        return orderNo;
    }

    private void invalid(String orderNo) {
        done("A1", orderNo, "submit");
        done("hq.reviewer", orderNo, "invalidate");
        attach("hq.reviewer", orderNo).statusCode(201);
    }

    /** Where a record can stand as far as people take it. */
    public enum Standing {
        IN_WORK,
        DRAFT,
        VALIDATED,
        ABNORMAL,
        QUESTIONED,
        SUSPECT,
        INVALID,
        CONFIRMED_FAKE
    }
}
