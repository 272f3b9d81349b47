package weijie.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weijie.repair.RepairWorld;
import weijie.testing.ApiClient;
import weijie.testing.Build;
import weijie.testing.Eventually;
import weijie.testing.Instance;
import weijie.testing.Mutants;
import weijie.testing.RecordSheet;
import weijie.testing.RunningServer;

/**
 * Files and bodies that almost are what they should be, at every door that takes any: each is answered with something other than
 * "our fault", none fills the log, and nothing of it is left on the disk or under way. How many is said by {@code -Dweijie.mutants}; with
 * it said, the doors to the masters and the policy are tried too, which changes the server for whoever comes after.
 */
class HostileInputIT {

    private static final boolean ALONE = System.getProperty("weijie.mutants") != null;
    private static final int COUNT = Integer.getInteger("weijie.mutants", 300);
    private static final long SEED = Long.getLong("weijie.seed", 20261129L);
    private static final long LOG_MOST = 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where something is sent, by whom, and what would be right there. */
    private record Door(String who, String method, String path, Kind kind, byte[] right) {}

    private enum Kind {
        JSON,
        ZIP,
        PNG,
        OTHER
    }

    private static final Pattern ATTACHING = Pattern.compile("repair-orders/[^/]+(/files|/service-sheet)");

    @TempDir
    private static Path folder;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static RepairWorld world;
    private static List<Door> doors;

    @BeforeAll
    static void open() throws IOException {
        world = new RepairWorld();
        doors = new ArrayList<>();
        String outlet = world.account("A1");
        files(outlet);
        bodies(outlet);
        if (ALONE) {
            masters();
        }
    }

    private static void files(String outlet) throws IOException {
        RecordSheet sheet = RecordSheet.ofOctober().good(3).row(Map.of("维修级别", "九级"));
        byte[] xlsx = Files.readAllBytes(sheet.xlsx(folder));
        byte[] csv = Files.readAllBytes(sheet.csv(folder));
        byte[] gbk = new String(csv, StandardCharsets.UTF_8).getBytes("GB18030");
        String imports = "imports?kind=repair-records&commit=NONE";
        for (int weight = 0; weight < 3; weight++) {
            doors.add(new Door("centre.fc44", "POST", imports, Kind.ZIP, xlsx));
            doors.add(new Door("centre.fc44", "POST", imports, Kind.OTHER, xls(csv)));
            doors.add(new Door("centre.fc44", "POST", imports, Kind.OTHER, csv));
        }
        doors.add(new Door("centre.fc44", "POST", imports, Kind.OTHER, gbk));
        doors.add(new Door("hq.admin", "POST", "imports?kind=outlets&commit=NONE", Kind.ZIP, xlsx));
        String order = world.standing(RepairWorld.Standing.DRAFT);
        String batch = batch(sheet);
        byte[] errors = get("centre.fc44", "imports/" + batch + "/errors.xlsx");
        doors.add(new Door("centre.fc44", "POST", "imports/" + batch + "/corrections", Kind.ZIP, errors));
        doors.add(new Door("centre.fc44", "POST", "imports/" + batch + "/corrections", Kind.OTHER, csv));
        byte[] report = get("centre.fc44", "imports/" + batch + "/report.pdf");
        for (String door : List.of("/files", "/service-sheet")) {
            String path = "repair-orders/" + order + door;
            doors.add(new Door(outlet, "POST", path, Kind.PNG, picture("png")));
            doors.add(new Door(outlet, "POST", path, Kind.OTHER, picture("png")));
            doors.add(new Door(outlet, "POST", path, Kind.OTHER, picture("jpeg")));
            doors.add(new Door(outlet, "POST", path, Kind.OTHER, webp()));
            doors.add(new Door(outlet, "POST", path, Kind.OTHER, report));
        }
    }

    private static String batch(RecordSheet sheet) {
        return ApiClient.as("centre.fc44", URI.create(RunningServer.url()))
                .upload("imports?kind=repair-records&commit=NONE", sheet.csv(folder))
                .get("id")
                .asText();
    }

    private static byte[] xls(byte[] csv) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            Sheet sheet = book.createSheet("维修记录");
            String[] lines = new String(csv, StandardCharsets.UTF_8).split("\n");
            for (int i = 0; i < lines.length; i++) {
                String[] cells = lines[i].split(",", -1);
                for (int j = 0; j < cells.length; j++) {
                    (j == 0 ? sheet.createRow(i) : sheet.getRow(i))
                            .createCell(j)
                            .setCellValue(cells[j]);
                }
            }
            book.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 24; x++) {
            image.setRGB(x, x % 16, 0x123456 * (x + 1));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    private static void bodies(String outlet) {
        String draft = world.standing(RepairWorld.Standing.DRAFT);
        String asked = world.standing(RepairWorld.Standing.VALIDATED);
        for (int weight = 0; weight < 5; weight++) {
            body(outlet, "POST", "repair-orders", world.record("A1"));
            body(outlet, "PATCH", "repair-orders/" + draft, world.record("A1"));
        }
        body(outlet, "POST", "repair-orders/" + draft + "/comment", Map.of("text", "客户来电"));
        body(outlet, "POST", "repair-orders/" + draft + "/unmask", Map.of("reason", "回访客户"));
        body(outlet, "POST", "repair-orders/submit", Map.of("month", "2026-10", "orderNos", List.of(draft)));
        body("hq.reviewer", "POST", "repair-orders/" + asked + "/question", Map.of("reason", "请核对"));
        body(
                "hq.reviewer",
                "POST",
                "repair-orders/" + asked + "/callback",
                Map.of("calledOn", "2026-10-20", "outcome", "NOT_REACHED", "note", "无人接听"));
        body(
                outlet,
                "POST",
                "api-keys",
                Map.of("label", "erp", "roles", List.of("OUTLET_CLERK"), "expiresOn", "2026-12-31"));
        body(outlet, "POST", "fee-questions", Map.of("statementNo", "S-1", "orderNo", draft, "question", "为什么不付？"));
        body("centre.fc44", "POST", "fee-questions/1/answer", Map.of("answer", "已付"));
        body(
                "centre.fc44",
                "POST",
                "statements/S-1/dispute",
                Map.of(
                        "orderNos",
                        List.of(draft),
                        "lines",
                        List.of(Map.of("orderNo", draft, "claimed", "12.50", "claimReason", "配件")),
                        "reason",
                        "金额不对，请核对"));
        body(
                "hq.accounts",
                "POST",
                "statements/S-1/resolve",
                Map.of("orderNo", draft, "decision", "ACCEPTED", "answer", "同意", "granted", "12.50"));
        body(
                "hq.accounts",
                "POST",
                "statements/S-1/adjust",
                Map.of("orderNo", draft, "amount", "-1.00", "reason", "更正"));
        body("centre.fc44", "POST", "statements/S-1/confirm", Map.of("digest", "a".repeat(64)));
        body("hq.accounts", "POST", "what-if", Map.of("from", "2026-08", "to", "2026-08", "rateCard", 1));
        // Whoever has no business with the masters may send what they like: it is read before it is refused.
        body(
                outlet,
                "POST",
                "outlets",
                Map.of("code", "X1", "name", "x", "lon", "112.9", "centreCode", world.centre("A")));
        body(outlet, "POST", "rate-cards", Map.of("name", "x", "validFrom", "2027-01-01", "prices", List.of()));
    }

    private static void masters() {
        String code = world.outlet("A2");
        body(
                "hq.admin",
                "POST",
                "outlets",
                Map.of("code", "X1", "name", "x", "lon", "112.9", "centreCode", world.centre("A")));
        body("hq.admin", "PATCH", "outlets/" + code, Map.of("name", "x", "lat", "28.1", "taxRate", "0.03"));
        body(
                "hq.admin",
                "POST",
                "outlets/" + code + "/contracts",
                Map.of("contractNo", "H1", "validFrom", "2026-01-01"));
        body(
                "hq.admin",
                "POST",
                "outlets/" + code + "/authorisations",
                Map.of("categoryCode", world.category(), "highestLevel", "2", "validFrom", "2026-01-01"));
        body(
                "hq.admin",
                "POST",
                "outlets/" + code + "/technicians",
                Map.of("name", "张三", "phone", "13800000000", "activeFrom", "2026-01-01"));
        body(
                "hq.admin",
                "POST",
                "outlets/" + code + "/bank-accounts",
                Map.of(
                        "accountName",
                        "x",
                        "accountNo",
                        "6222000011112222",
                        "bankName",
                        "y",
                        "validFrom",
                        "2026-01-01"));
        body(
                "hq.admin",
                "POST",
                "outlets/" + code + "/assign",
                Map.of("centreCode", world.centre("B"), "from", "2026-11-01"));
        body("hq.admin", "POST", "centres", Map.of("code", "Z1", "name", "x", "provinceCode", "430000"));
        body("hq.admin", "PATCH", "centres/" + world.centre("B"), Map.of("name", "x", "contact", "y"));
        body("hq.admin", "POST", "parts", Map.of("code", "P1", "name", "x", "unit", "个"));
        body("hq.admin", "POST", "product-models", Map.of("model", "M1", "category", world.category()));
        body("hq.admin", "POST", "product-categories", Map.of("code", "K1", "name", "x", "warrantyMonths", "12"));
        body("hq.admin", "POST", "fault-codes", Map.of("code", "F1", "name", "x", "repairLevel", "2"));
        body(
                "hq.admin",
                "POST",
                "words",
                Map.of("kind", "LEVEL", "word", "x", "means", "2", "validFrom", "2026-01-01"));
        body("hq.admin", "POST", "terms", Map.of("term", "SAME_PHONE_MAX", "value", "3", "validFrom", "2026-12-01"));
        body("hq.admin", "PUT", "calendar/days/2026-12-31", Map.of("kind", "HOLIDAY", "name", "x"));
        body("hq.admin", "POST", "users", Map.of("userName", "x1", "displayName", "x", "roles", List.of("HQ_PARTS")));
        body(
                "hq.accounts",
                "POST",
                "rate-cards",
                Map.of(
                        "name",
                        "x",
                        "validFrom",
                        "2027-01-01",
                        "leftOver",
                        "0.00",
                        "prices",
                        List.of(Map.of("level", "2", "price", "50.00"))));
    }

    private static void body(String who, String method, String path, Map<String, ?> right) {
        try {
            doors.add(new Door(who, method, path, Kind.JSON, JSON.writeValueAsBytes(right)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] get(String who, String path) {
        return ApiClient.as(who, URI.create(RunningServer.url())).bytes(path);
    }

    @Test
    void nothingThatIsSentIsOurFaultOrLeavesATrace() throws IOException, InterruptedException, SQLException {
        Mutants mutants = new Mutants(SEED);
        Set<String> before = leftOvers();
        List<String> faults = new ArrayList<>();
        Map<String, Map<Integer, Integer>> statuses = new TreeMap<>();
        Path log = log();
        long logged = Files.size(log);
        for (int i = 0; i < COUNT; i++) {
            Door door = mutants.one(doors);
            byte[] mutant = switch (door.kind()) {
                case JSON -> mutants.json(new String(door.right(), StandardCharsets.UTF_8));
                case ZIP -> mutants.zip(door.right());
                case PNG -> mutants.png(door.right());
                case OTHER -> mutants.bytes(door.right());
            };
            HttpResponse<String> answer = send(door, mutant);
            statuses.computeIfAbsent(door.kind() + " " + door.path().split("[/?]")[0], same -> new TreeMap<>())
                    .merge(answer.statusCode(), 1, Integer::sum);
            long now = Files.size(log);
            if (answer.statusCode() >= 500 || now - logged > LOG_MOST) {
                Path kept = Files.write(
                        Files.createDirectories(Build.target().resolve("mutants"))
                                .resolve("" + i),
                        mutant);
                faults.add("%n%s %s as %s: %d %.300s, %d bytes logged, see %s"
                        .formatted(
                                door.method(),
                                door.path(),
                                door.who(),
                                answer.statusCode(),
                                answer.body(),
                                now - logged,
                                kept));
            }
            logged = now;
            goOnElsewhere(door, answer);
        }
        System.out.println(COUNT + " mutants of seed " + SEED);
        statuses.forEach((door, seen) -> System.out.println(door + ' ' + seen));
        assertThat(faults).as("seed %d", SEED).isEmpty();
        statuses.entrySet().stream()
                .filter(door -> !door.getKey().startsWith(Kind.JSON.name()))
                .forEach(door -> assertThat(door.getValue())
                        .as("%s: each file is looked at, none is refused for what stood there before", door.getKey())
                        .doesNotContainKeys(409, 412));
        Eventually.await("the end of all jobs", Duration.ofMinutes(10), () -> jobsUnderWay() == 0);
        Set<String> after = leftOvers();
        after.removeAll(before);
        assertThat(after).as("files left behind").isEmpty();
        assertThat(HTTP.send(request("hq.admin", "me").GET().build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    private static HttpResponse<String> send(Door door, byte[] content) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(door.who(), door.path())
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (door.kind() == Kind.JSON) {
            request.header("If-Match", door.method().equals("PATCH") ? tag(door) : "\"0\"")
                    .header("Content-Type", "application/json")
                    .method(door.method(), HttpRequest.BodyPublishers.ofByteArray(content));
        } else {
            String boundary = "----" + UUID.randomUUID();
            request.header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(
                            ("--" + boundary
                                            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n")
                                    .getBytes(StandardCharsets.UTF_8),
                            content,
                            ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8))));
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What stands there now, so that the change is judged and not only its version. */
    private static String tag(Door door) throws IOException, InterruptedException {
        return HTTP.send(request(door.who(), door.path()).GET().build(), HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private static HttpRequest.Builder request(String who, String path) {
        String credentials = who + ':' + RunningServer.DEMO_PASSWORD;
        return HttpRequest.newBuilder(URI.create(RunningServer.url("/api/v1/" + path)))
                .timeout(Duration.ofMinutes(1))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    /** A record takes so many files and no more: when one was taken in, the next goes to another record, so that it is looked at too. */
    private static void goOnElsewhere(Door door, HttpResponse<String> answer) {
        boolean taken =
                answer.statusCode() < 300 && ATTACHING.matcher(door.path()).matches();
        if (taken) {
            String next = ATTACHING
                    .matcher(door.path())
                    .replaceFirst("repair-orders/" + world.standing(RepairWorld.Standing.DRAFT) + "$1");
            doors.replaceAll(one -> one.path().equals(door.path())
                    ? new Door(one.who(), one.method(), next, one.kind(), one.right())
                    : one);
        }
    }

    private static Path log() {
        Path home = RunningServer.home();
        return home.resolveSibling(home.getFileName() + ".console.log");
    }

    private static long jobsUnderWay() {
        try (Connection database = RunningServer.database();
                Statement statement = database.createStatement();
                ResultSet count =
                        statement.executeQuery("SELECT COUNT(*) FROM job WHERE state IN ('QUEUED', 'RUNNING')")) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whatever lies where things lie for a moment, and whatever is kept although the database does not know of it. */
    private static Set<String> leftOvers() throws IOException, SQLException {
        Set<String> found = new TreeSet<>();
        Path home = RunningServer.home();
        for (Path moment : List.of(Instance.temporary(home), Files.createDirectories(home.resolve("tmp")))) {
            try (Stream<Path> files = Files.walk(moment)) {
                files.filter(Files::isRegularFile).map(Path::toString).forEach(found::add);
            }
        }
        try (Stream<Path> files = Files.walk(home.resolve("files"))) {
            files.map(Path::toString).filter(name -> name.endsWith(".part")).forEach(found::add);
        }
        Set<String> known = new TreeSet<>();
        try (Connection database = RunningServer.database();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT sha256 FROM kept_file")) {
            while (rows.next()) {
                known.add(rows.getString(1));
            }
        }
        try (Stream<Path> files = Files.walk(home.resolve("files"))) {
            found.addAll(files.map(file -> file.getFileName().toString())
                    .filter(name -> name.length() == 64 && !known.contains(name))
                    .collect(Collectors.toSet()));
        }
        return found;
    }
}
