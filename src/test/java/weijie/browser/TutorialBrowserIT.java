package weijie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import weijie.api.Door;
import weijie.settlement.FakeOrders;
import weijie.testing.ApiClient;
import weijie.testing.Eventually;
import weijie.testing.FreshMonth;
import weijie.testing.RecordSheet;
import weijie.testing.RunningServer;
import weijie.testing.SampleNetwork;

/**
 * The tutorial, walked chapter by chapter by the accounts it names: every word that it prints in bold, a button, a menu entry or a field,
 * stands on one of the pages that its chapter leads to. With {@code -Dtutorial.pictures=true}, in a run of its own, the sample records are
 * imported and settled as the tutorial says, and its pictures are taken anew.
 */
class TutorialBrowserIT {

    private static final boolean PICTURES = Boolean.getBoolean("tutorial.pictures");
    private static final Path TUTORIAL = Path.of("docs", "tutorial");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");
    private static final Pattern AMOUNT = Pattern.compile("\\d[\\d,]*\\.\\d\\d");
    private static final Pattern ORDER = Pattern.compile("JX\\d{8}");
    private static final YearMonth SAMPLE_MONTH = YearMonth.of(2026, 9);
    private static final int DOTS_PER_INCH = 96;
    private static final int HIGHEST = 1_100;

    private final URI root = URI.create(RunningServer.url());
    private final StringBuilder read = new StringBuilder();

    @TempDir
    private Path folder;

    /** For its pictures the sample is imported as the tutorial says: as many rows pass and are refused as it tells. */
    @BeforeAll
    static void theSampleIsImported(@TempDir Path made) throws IOException {
        if (PICTURES) {
            ApiClient admin = ApiClient.as("hq.admin", URI.create(RunningServer.url()));
            SampleNetwork sample = SampleNetwork.beside(made);
            sample.masters()
                    .forEach((kind, file) -> admin.upload("imports?kind=" + kind + "&commit=PASSED_ROWS", file));
            String id = admin.upload("imports?kind=repair-records&commit=NONE", sample.orders())
                    .get("id")
                    .asText();
            try (Browser browser = Browser.as("hq.admin", Browser.DESK)) {
                browser.go("/importing/view.xhtml?id=" + id).settle();
                assertThat(browser.byId("main").getText()).contains("20,145", "19,298", "503", "344", "170");
                picture(browser, "import-result");
                browser.press(browser.css("[id='f:lookedAt'] .ui-chkbox-box"))
                        .press(browser.css("[id='f:submitToo'] .ui-chkbox-box"))
                        .click("f:commit")
                        .confirm();
            }
            Eventually.await(
                    "the records are stored",
                    Duration.ofMinutes(5),
                    () -> admin.get("imports/" + id).get("state").asText().equals("COMMITTED"));
        }
    }

    /** Opens a page and reads what stands on it. */
    private Browser open(Browser browser, String path) {
        return reads(browser.go(path).settle());
    }

    private Browser reads(Browser browser) {
        read.append(browser.driver().findElement(By.tagName("body")).getText()).append('\n');
        return browser;
    }

    /** Keeps a picture of the page at hand for the tutorial, when pictures are wanted: as much as tells what it is. */
    private static void picture(Browser browser, String name) throws IOException {
        if (PICTURES) {
            browser.picture("tutorial_" + name);
            BufferedImage whole =
                    ImageIO.read(Path.of("target", "screenshots", "tutorial_" + name + '-' + browser.width() + ".png")
                            .toFile());
            keep(whole.getSubimage(0, 0, whole.getWidth(), Math.min(whole.getHeight(), HIGHEST)), name);
        }
    }

    private static void keep(BufferedImage image, String name) throws IOException {
        ImageIO.write(
                image, "png", TUTORIAL.resolve("images").resolve(name + ".png").toFile());
    }

    private static String chapter(int number) throws IOException {
        String text = Files.readString(TUTORIAL.resolve("README.md"));
        return Stream.of(text.split("(?m)^## "))
                .filter(part -> part.startsWith(number + "\u3000"))
                .findFirst()
                .orElseThrow();
    }

    /**
     * As {@link #isTrue}, of a chapter about the demonstration's own figures: every amount and every number of a record was read, too.
     *
     * @param outcomes amounts that only come of what the reader of the chapter does
     */
    private void isExact(int chapter, String... outcomes) throws IOException {
        String own = chapter(chapter);
        List<String> figures = Stream.of(AMOUNT, ORDER)
                .flatMap(pattern -> pattern.matcher(own).results())
                .map(MatchResult::group)
                .filter(figure -> !List.of(outcomes).contains(figure))
                .toList();
        String pages = read.toString();
        assertThat(figures)
                .as("figures of chapter " + chapter)
                .allSatisfy(figure -> assertThat(pages).contains(figure));
        isTrue(chapter);
    }

    /** Every word in bold of a chapter was read on one of its pages. */
    private void isTrue(int chapter) throws IOException {
        String own = chapter(chapter);
        List<String> bold = BOLD.matcher(own)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(" → ")))
                .toList();
        String pages = read.toString();
        assertThat(bold)
                .as("chapter " + chapter)
                .allSatisfy(word -> assertThat(pages).contains(word));
        read.setLength(0);
    }

    @Test
    void theDoorTheHomePageAndTheNetwork() throws IOException {
        try (Browser nobody = Browser.open(Browser.DESK)) {
            open(nobody, "/login.xhtml");
            assertThat(read).contains("hq.accounts", "hq.admin", "Weijie-Demo-2026");
            picture(nobody, "login");
            isTrue(1);
        }
        try (Browser accounts = Browser.as("hq.accounts", Browser.DESK)) {
            open(accounts, "/home.xhtml");
            picture(accounts, "home");
            isTrue(2);
        }
        try (Browser admin = Browser.as("hq.admin", Browser.DESK)) {
            open(admin, "/importing/list.xhtml");
            open(admin, "/importing/new.xhtml");
            assertThat(read).contains("服务中心", "网点", "产品类别", "机型", "故障代码", "配件");
            picture(admin, "import-new");
            open(admin, "/network/coverage.xhtml");
            picture(admin, "coverage");
            isTrue(3);
        }
    }

    @Test
    void recordsAreImportedAndReviewed() throws IOException {
        try (Browser clerk = Browser.as("centre.fc44", Browser.DESK)) {
            open(clerk, "/importing/new.xhtml");
            Path csv = RecordSheet.ofOctober()
                    .good(2)
                    .row(Map.of("机身号", ""))
                    .row(Map.of("故障代码", "F01", "维修级别", "3"))
                    .csv(folder);
            Path unknown = Files.writeString(
                    folder.resolve("unknown.csv"), Files.readString(csv).replaceFirst("机身号", "甲乙丙"));
            new ImportPages(clerk).handIn(unknown).awaitRest();
            reads(clerk.awaitText("缺少必填列"));
            new ImportPages(clerk).handIn(csv).awaitRest();
            reads(clerk);
        }
        isTrue(4);
        try (Browser reviewer = Browser.as("hq.reviewer", Browser.DESK)) {
            open(reviewer, "/repair/list.xhtml");
            picture(reviewer, "orders");
            open(reviewer, "/repair/review.xhtml");
            picture(reviewer, "review");
            isTrue(5);
        }
    }

    @Test
    void aMonthIsCalculatedConfirmedPublishedAndReadOnAPhone() throws IOException {
        FreshMonth month = FreshMonth.on(root).usual().handedIn();
        try (Browser accounts = Browser.as("hq.accounts", Browser.DESK);
                Browser centre = Browser.as("centre.fc44", Browser.DESK)) {
            YearMonth of = PICTURES ? SAMPLE_MONTH : month.month();
            ApiClient.as("hq.accounts", root).run("months/" + of + "/calculate");
            month.calculated();
            open(accounts, "/settlement/month.xhtml?month=" + of);
            picture(accounts, "month");
            open(accounts, "/settlement/list.xhtml");
            isTrue(6);

            String statement = "/settlement/view.xhtml?no=" + month.statement();
            step("hq.accounts", month, "review");
            open(accounts, statement);
            picture(accounts, "statement");
            step("hq.accounts", month, "send");
            open(centre, statement);
            step("centre.fc44", month, "confirm");
            open(accounts, statement);
            isTrue(7);
            step("hq.accounts", month, "publish");
            accounts.go(statement).awaitText("SHA-256");
        }
        if (PICTURES) {
            papers(month);
        }
        try (Browser outlet = Browser.as("outlet.wd440101", Browser.PHONE)) {
            open(outlet, "/home.xhtml");
            picture(outlet, "outlet-phone");
            isTrue(8);
        }
    }

    private static void step(String who, FreshMonth month, String verb) {
        Door.as(who)
                .post("/statements/" + month.statement() + '/' + verb)
                .then()
                .statusCode(200);
    }

    /** The first two sheets of the statement, as they are printed. */
    private static void papers(FreshMonth month) throws IOException {
        byte[] pdf = Door.as("hq.accounts")
                .get("/statements/" + month.statement() + ".pdf")
                .asByteArray();
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(paper);
            for (int sheet = 0; sheet < 2; sheet++) {
                BufferedImage image = renderer.renderImageWithDPI(sheet, DOTS_PER_INCH);
                keep(image, sheet == 0 ? "paper-centre" : "paper-outlet");
            }
        }
    }

    @Test
    void aParcelOfBadPartsFromTheOutletToItsEnd() throws IOException {
        try (Browser outlet = Browser.as("outlet.hn-a", Browser.PHONE)) {
            open(outlet, "/parts/bad-parts.xhtml");
            picture(outlet, "bad-parts-phone");
        }
        try (Browser centre = Browser.as("centre.hn", Browser.DESK)) {
            open(centre, "/parts/parcels.xhtml");
            parcel(centre, "已封箱");
            parcel(centre, "装箱中");
            picture(centre, "packing");
        }
        try (Browser parts = Browser.as("hq.parts", Browser.DESK)) {
            parcel(parts, "已寄出");
            parcel(parts, "总部已收");
            picture(parts, "count");
            parcel(parts, "已检验");
            picture(parts, "write-off");
        }
        try (Browser inspector = Browser.as("hq.inspector", Browser.DESK)) {
            parcel(inspector, "已清点");
            assertThat(inspector.has("[id='f:writeOff']"))
                    .as("who inspects writes nothing off")
                    .isFalse();
            picture(inspector, "inspection");
        }
        try (Browser admin = Browser.as("hq.admin", Browser.DESK)) {
            open(admin, "/policy/terms.xhtml");
            assertThat(read).contains("开关：配件闭环");
        }
        isTrue(9);
    }

    @Test
    void aFabricatedRecordFromItsVerdictToItsDeduction() throws IOException {
        FreshMonth month = FreshMonth.on(root).usual().handedIn();
        String order = month.order(1);
        try (Browser reviewer = Browser.as("hq.reviewer", Browser.DESK)) {
            open(reviewer, "/repair/view.xhtml?no=" + order);
            FakeOrders.act("hq.reviewer", order, "invalidate");
            open(reviewer, "/repair/view.xhtml?no=" + order);
            String no = FakeOrders.verified(order);
            String page = "/settlement/penalty.xhtml?no=" + no;
            try (Browser accounts = Browser.as("hq.accounts", Browser.DESK);
                    Browser director = Browser.as("hq.director", Browser.DESK)) {
                open(accounts, "/settlement/penalties.xhtml");
                open(accounts, page);
                step("hq.accounts", no, "confirm", "");
                open(director, page);
                step("hq.director", no, "confirm-second", "");
                open(director, page);
                step("hq.director", no, "notify", "");
                try (Browser outlet = Browser.as("outlet.wd440101", Browser.PHONE);
                        Browser centre = Browser.as("centre.fc44", Browser.DESK)) {
                    open(outlet, "/home.xhtml");
                    open(outlet, page);
                    open(centre, page);
                }
                step("outlet.wd440101", no, "appeal", "{\"text\": \"客户在场\"}");
                open(director, page);
                step("hq.director", no, "decide", "{\"outcome\": \"UPHELD\", \"reason\": \"客户书面否认\"}");
                open(accounts, page);
                step("hq.accounts", no, "finalize", "");
                open(accounts, page);
            }
            isTrue(10);
            Door.as("hq.director")
                    .body(Map.of("reason", "教程"))
                    .post("/repair-orders/" + order + "/uphold-appeal")
                    .then()
                    .statusCode(200);
        }
    }

    private static String jiangxi(String month) {
        return "/settlement/view.xhtml?no="
                + Door.as("hq.accounts")
                        .get("/statements?centre=JX&month=" + month)
                        .<String>path("items[0].no");
    }

    private static String penalty(String order) {
        return "/settlement/penalty.xhtml?no="
                + Door.as("hq.accounts").get("/penalties?q=" + order).<String>path("items[0].no");
    }

    @Test
    void aDisputeIsAnsweredAndTheMonthClosedFromTheBoard() throws IOException {
        try (Browser centre = Browser.as("centre.jx", Browser.DESK);
                Browser accounts = Browser.as("hq.accounts", Browser.DESK)) {
            open(centre, "/settlement/list.xhtml");
            open(centre, jiangxi("2026-07"));
            open(centre, jiangxi("2026-08") + "&tab=history");
            isExact(11);

            open(accounts, "/home.xhtml");
            open(accounts, "/settlement/disputes.xhtml?centre=JX");
            open(accounts, jiangxi("2026-09") + "&tab=disputes");
            picture(accounts, "dispute");
            reads(accounts.click("f:tabs:disputeTable:1:answerIt").awaitText("核定金额"));
            open(centre, jiangxi("2026-09"));
            isExact(12, "210.00");

            open(accounts, "/report/accrual.xhtml?month=2026-09");
            open(accounts, "/settlement/cockpit.xhtml?month=2026-09&centre=HN");
            open(accounts, "/settlement/cockpit.xhtml?month=2026-09&centre=FC44");
            picture(accounts, "cockpit");
            open(accounts, "/settlement/cockpit.xhtml?month=2026-08");
            isExact(13);
        }
    }

    @Test
    void anAppealTheCarryAndTheBooks() throws IOException {
        try (Browser director = Browser.as("hq.director", Browser.DESK);
                Browser accounts = Browser.as("hq.accounts", Browser.DESK);
                Browser centre = Browser.as("centre.jx", Browser.DESK);
                Browser outlet = Browser.as("outlet.jx-a", Browser.PHONE)) {
            open(director, "/home.xhtml");
            open(director, penalty("JX26090001"));
            picture(director, "appeal");
            open(accounts, penalty("JX26080001"));
            open(centre, "/home.xhtml");
            open(centre, penalty("JX26100012"));
            isExact(14);

            open(accounts, jiangxi("2026-08"));
            picture(accounts, "carry");
            open(accounts, jiangxi("2026-07"));
            open(accounts, "/ledger/account.xhtml?centre=JX&from=2026-10-01&to=2026-10-31");
            open(centre, "/payment/claims.xhtml");
            open(centre, "/payment/claim.xhtml?outlet=JX-A");
            open(outlet, "/settlement/mine.xhtml");
            open(outlet, "/payment/claims.xhtml");
            isExact(15);
        }
    }

    @Test
    void whatAMonthComesToWouldComeToAndWhatStandsOut() throws IOException {
        try (Browser centre = Browser.as("centre.jx", Browser.DESK);
                Browser accounts = Browser.as("hq.accounts", Browser.DESK);
                Browser reviewer = Browser.as("hq.reviewer", Browser.DESK)) {
            open(centre, "/settlement/outlook.xhtml?month=2026-10");
            picture(centre, "outlook");
            open(accounts, "/settlement/whatif.xhtml");
            open(accounts, "/report/view.xhtml?report=statements&from=2026-07&to=2026-08&by=CENTRE");
            isExact(16, "10.00", "12.00", "120.00");
            open(reviewer, "/anomaly/list.xhtml");
            open(reviewer, "/anomaly/calls.xhtml");
            isExact(17);
        }
    }

    private static void step(String who, String penalty, String verb, String body) {
        Door.as(who)
                .contentType("application/json")
                .body(body)
                .post("/penalties/" + penalty + '/' + verb)
                .then()
                .statusCode(200);
    }

    /** Opens the first parcel of the demonstration in this state. */
    private void parcel(Browser browser, String state) {
        open(browser, "/parts/parcels.xhtml?centre=HN");
        String link = (String) browser.driver().executeScript("""
                const row = Array.from(document.querySelectorAll('[id="f:table_data"] tr')).find(one => one.textContent.includes(arguments[0]));
                return row ? row.querySelector('a').getAttribute('href') : null""", state);
        assertThat(link).as("a parcel that is " + state).isNotNull();
        browser.driver().executeScript("location.href = arguments[0]", link);
        browser.awaitPath("/parts/parcel.xhtml");
        reads(browser);
    }
}
