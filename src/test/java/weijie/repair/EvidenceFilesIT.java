package weijie.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weijie.api.Door;
import weijie.repair.RepairWorld.Standing;
import weijie.testing.ApiClient;
import weijie.testing.RunningServer;

/** A file that is handed in is what it says from its first to its last byte, and is handed out as that and nothing else. */
class EvidenceFilesIT {

    private static final byte[] PICTURE = RepairWorld.PICTURE;
    private static final byte[] PAGE = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);

    /** A grey pixel. */
    private static final byte[] JPEG = Base64.getDecoder()
            .decode(
                    "/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hy"
                            + "c5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN"
                            + "//2Q==");

    private static RepairWorld world;

    @BeforeAll
    static void open() {
        world = new RepairWorld();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static ValidatableResponse hand(String path, String name, byte[] content) {
        return Door.as(world.account("A1"))
                .contentType(ContentType.MULTIPART)
                .multiPart("file", name, content, "image/png")
                .post(path)
                .then();
    }

    private static long keptFiles() throws IOException {
        Path files = RunningServer.home().resolve("files");
        try (Stream<Path> all = Files.walk(files)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void whatIsNotWhatItSaysIsRefusedAndNothingIsKept() throws IOException {
        String orderNo = world.standing(Standing.VALIDATED);
        world.attach("A1", orderNo).statusCode(201);
        long before = keptFiles();
        byte[] huge = PICTURE.clone();
        huge[18] = 0x7F;
        CRC32 sum = new CRC32();
        sum.update(huge, 12, 17);
        ByteBuffer.wrap(huge).putInt(29, (int) sum.getValue());
        Map<byte[], String> wrong = Map.of(
                joined(PICTURE, PAGE),
                "FL-006",
                joined(PICTURE, new byte[] {'P', 'K', 3, 4}),
                "FL-006",
                joined(Arrays.copyOf(PICTURE, 8), PAGE),
                "FL-006",
                Arrays.copyOf(PICTURE, PICTURE.length - 1),
                "FL-006",
                joined("%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII), PAGE),
                "FL-006",
                huge,
                "FL-007",
                PAGE,
                "RR-215",
                new byte[0],
                "RR-215");
        for (String door : new String[] {"/files", "/service-sheet"}) {
            wrong.forEach((content, code) -> hand("/repair-orders/" + orderNo + door, "photo.png", content)
                    .statusCode(422)
                    .body("code", equalTo(code)));
        }
        assertThat(keptFiles()).isEqualTo(before);
    }

    @Test
    void aFileKeepsItsNameAtEveryDoor(@TempDir Path folder) throws IOException {
        String orderNo = world.standing(Standing.VALIDATED);
        Path file = Files.write(folder.resolve("a.png"), PICTURE);
        ApiClient outlet = ApiClient.as(world.account("A1"), URI.create(RunningServer.url()));
        for (String door : new String[] {"files", "service-sheet"}) {
            String name = "用户签字的" + door + ".png";
            byte[] way = ("filename=\"" + name + '"').getBytes(StandardCharsets.UTF_8);
            assertThat(outlet.tryUpload("repair-orders/" + orderNo + '/' + door, file, way)
                            .status())
                    .isBetween(200, 201);
            Door.as(world.account("A1"))
                    .get("/repair-orders/" + orderNo + "/files")
                    .then()
                    .body("items.fileName", hasItem(name));
        }
    }

    @Test
    void aPictureIsHandedOutAsAPictureWhateverItWasCalled() throws SQLException {
        String orderNo = world.standing(Standing.DRAFT);
        String path = "/repair-orders/" + orderNo + "/files";
        String id = hand(path, "photo.html", joined(JPEG, "vivo{}".getBytes(StandardCharsets.US_ASCII)))
                .statusCode(201)
                .body("items.fileName", hasItem("photo.html.jpg"))
                .extract()
                .path("items[0].id");
        believe(Long.parseLong(id), "text/html", "page.html");
        byte[] answer = Door.as("hq.reviewer")
                .accept("*/*")
                .get(path + '/' + id)
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("Content-Disposition", equalTo("attachment; filename*=UTF-8''page.html.jpg"))
                .extract()
                .asByteArray();
        assertThat(answer).isEqualTo(JPEG);
        Door.as("hq.admin")
                .get("/audit?kind=REPAIR_ORDER&verb=EXPORT&about=" + orderNo)
                .then()
                .body("total", equalTo(1))
                .body("items.userName", hasItem("hq.reviewer"));
    }

    /** What an older version believed of a file. */
    private static void believe(long id, String mediaType, String name) throws SQLException {
        try (Connection database = RunningServer.database();
                PreparedStatement update =
                        database.prepareStatement("UPDATE evidence SET media_type = ?, file_name = ? WHERE id = ?")) {
            update.setString(1, mediaType);
            update.setString(2, name);
            update.setLong(3, id);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
