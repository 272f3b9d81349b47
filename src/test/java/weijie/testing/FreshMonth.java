package weijie.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A month for one test alone: some repair records of the demonstration's centre FC44, imported by its clerk, in a month in which nobody
 * has anything. A calculation is of a month and all its centres, so tests that share a server share no month.
 */
public final class FreshMonth {

    /** Older than anything of the demonstration. */
    private static final YearMonth LATEST = YearMonth.of(2026, 3);

    private static final String CHECKS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String HEADINGS =
            "工单号,服务中心编码,网点编码,客户姓名,联系电话,产品类别,产品型号,序列号,购买日期,受理日期,完成日期,保修类型,故障代码,故障描述,处理措施,维修级别,状态";
    private static final Set<YearMonth> TAKEN = new HashSet<>();
    private static final AtomicInteger SERIALS =
            new AtomicInteger((int) (System.nanoTime() / 1_000_000 % 4_000_000) + 1_000_000);

    private final URI root;
    private final YearMonth month;
    private final String prefix;
    private final List<String> rows = new ArrayList<>();

    private FreshMonth(URI root, YearMonth month) {
        this.root = root;
        this.month = month;
        this.prefix = "FC44T" + month.toString().replace("-", "") + 'N' + SERIALS.incrementAndGet() + '-';
    }

    /** The latest month that nobody on this server has touched, and whose next one is as free. */
    public static synchronized FreshMonth on(URI root) {
        Set<String> known = new HashSet<>();
        for (JsonNode one :
                ApiClient.as("hq.accounts", root).get("months?size=200").get("items")) {
            known.add(one.get("month").asText());
        }
        YearMonth month = LATEST;
        while (!isFree(month, known) || !isFree(month.plusMonths(1), known)) {
            month = month.minusMonths(1);
        }
        TAKEN.add(month);
        TAKEN.add(month.plusMonths(1));
        return new FreshMonth(root, month);
    }

    private static boolean isFree(YearMonth month, Set<String> known) {
        return !known.contains(month.toString()) && !TAKEN.contains(month);
    }

    /** A serial number that no other record has. */
    public static String serial() {
        String body = "TV2610A" + SERIALS.incrementAndGet();
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (i + 1) * CHECKS.indexOf(body.charAt(i));
        }
        return body + CHECKS.charAt(sum % CHECKS.length());
    }

    /** A repair of a unit of its own, in warranty, taken in and handed over on one day of the month. */
    public String repair(String outlet, int day, String level) {
        return repair(outlet, serial(), day, level, "保内");
    }

    /**
     * A repair, taken in and handed over on one day of the month.
     *
     * @param claim 保内 or 保外
     * @return its order number
     */
    public String repair(String outlet, String serial, int day, String level, String claim) {
        String number = prefix + (rows.size() + 1);
        LocalDate on = month.atDay(day);
        LocalDate bought = claim.equals("保内") ? on.minusMonths(3) : on.minusMonths(20);
        String fault = level.equals("3") ? "F02" : "F01";
        rows.add(String.join(
                ",",
                number,
                "FC44",
                outlet,
                "王*",
                "138****%04d".formatted(SERIALS.get() % 10_000),
                "液晶电视",
                "WJ-55A1",
                serial,
                bought.toString(),
                on.toString(),
                on.toString(),
                claim,
                fault,
                "不能使用",
                "更换后正常",
                level,
                "已完成"));
        return number;
    }

    /** Three outlets, all kinds of lines: 10 and 20 paid, a repeat, 35 paid, one out of warranty, one detection for 5. */
    public FreshMonth usual() {
        String twice = serial();
        repair("WD440101", 3, "1");
        repair("WD440101", twice, 5, "2", "保内");
        repair("WD440101", twice, 20, "2", "保内");
        repair("WD440301", 8, "3");
        repair("WD440301", serial(), 9, "1", "保外");
        repair("WD440601", 12, "检测或升级");
        return this;
    }

    /** Hands the records in, as the centre's clerk; all of them must pass. */
    public FreshMonth handedIn() {
        try {
            Path sheet = Files.createTempFile("month-" + month, ".csv");
            try {
                Files.writeString(sheet, HEADINGS + '\n' + String.join("\n", rows) + '\n', StandardCharsets.UTF_8);
                JsonNode done = ApiClient.as("centre.fc44", root)
                        .upload("imports?kind=repair-records&commit=PASSED_ROWS&submit=true", sheet);
                if (!"COMMITTED".equals(done.get("state").asText())
                        || done.get("accepted").asInt() != rows.size()) {
                    throw new IllegalStateException("not all records passed: " + done);
                }
                return this;
            } finally {
                Files.delete(sheet);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has it calculated, as the accounts section does, and waits until that is done. */
    public FreshMonth calculated() {
        ApiClient.as("hq.accounts", root).run("months/" + month + "/calculate");
        return this;
    }

    /** Has it calculated, and its statement sent, confirmed by the centre and published. */
    public FreshMonth published() {
        calculated();
        String statement = "statements/" + statement() + '/';
        ApiClient.as("hq.accounts", root).post(statement + "send", "{}");
        ApiClient.as("centre.fc44", root).post(statement + "confirm", "{}");
        ApiClient.as("hq.accounts", root).post(statement + "publish", "{}");
        return this;
    }

    public YearMonth month() {
        return month;
    }

    /** The number of one of its records, counted from 1. */
    public String order(int at) {
        return prefix + at;
    }

    /** The number of its statement. */
    public String statement() {
        return "JS-FC44-" + month.toString().replace("-", "") + "-1";
    }
}
