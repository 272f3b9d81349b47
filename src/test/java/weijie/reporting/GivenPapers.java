package weijie.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import weijie.shared.Money;

/** Papers for the tests of printing: one centre, some outlets, every kind of line. */
final class GivenPapers {

    /** Not what the fees come to: corrections are invoiced too. */
    static final Money INVOICE = Money.parse("4321.00");

    private GivenPapers() {}

    static StatementPaper statement(boolean draft, int outlets) {
        return statement(draft, outlets, null);
    }

    static StatementPaper statement(boolean draft, int outlets, String creditCode) {
        List<StatementPaperOutlet> rows = new ArrayList<>();
        for (int i = 1; i <= outlets; i++) {
            rows.add(new StatementPaperOutlet(
                    outletCode(i), "广州第" + i + "服务网点", 2, 1, 1, 1, Money.ofYuan(30L), Money.ofYuan(-200L), Money.ZERO));
        }
        return statement(draft, rows, creditCode);
    }

    static StatementPaper statement(boolean draft, List<StatementPaperOutlet> rows, String creditCode) {
        return new StatementPaper(
                "JS-FC44-202610-001",
                1,
                draft,
                "华瑞电器股份有限公司",
                "FC44",
                "广东省服务中心",
                creditCode,
                "中国银行广州支行 ****1234",
                YearMonth.of(2026, 10),
                LocalDate.of(2026, 11, 5),
                LocalDate.of(2026, 11, 25),
                LocalDate.of(2026, 11, 6),
                draft ? null : LocalDate.of(2026, 11, 9),
                "王会计",
                "2026-10 第 3 次",
                "标准 v1",
                "三个月",
                2,
                draft ? null : "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                INVOICE,
                rows);
    }

    static List<StatementPaperLine> lines(int outlets) {
        List<StatementPaperLine> lines = new ArrayList<>();
        for (int i = 1; i <= outlets; i++) {
            lines.add(line(i, 1, "PAYABLE", "G06", 20, "二级维修，按标准 v1 每单 20.00 元"));
            lines.add(line(i, 2, "PAYABLE", "G06", 10, "一级维修，按标准 v1 每单 10.00 元"));
            lines.add(line(i, 3, "NON_PAYABLE", "G05", 0, "该机 2026-08-20 已付二级维修，三个月内重复，不再结算"));
            lines.add(line(i, 4, "HELD", "G09", 0, "坏件尚未发出，暂缓至下月"));
            lines.add(line(i, 5, "EXCLUDED", "G10", 0, "=异常，不计入基数"));
            lines.add(line(i, 6, "PENALTY", "G11", -200, "虚假单据，10 × 20.00 元"));
        }
        return lines;
    }

    static StatementPaperLine line(int outlet, int no, String reason) {
        return line(outlet, no, "PAYABLE", "G06", 20, reason);
    }

    private static StatementPaperLine line(int outlet, int no, String kind, String clause, int yuan, String reason) {
        return new StatementPaperLine(
                outletCode(outlet),
                "广州第" + outlet + "服务网点",
                "FC4426101" + outlet + "000" + no,
                "1654520A",
                "UNK-MS430C",
                LocalDate.of(2026, 10, no),
                "二级维修",
                kind,
                clause,
                Money.ofYuan((long) yuan),
                reason);
    }

    static String outletCode(int outlet) {
        return "WD4401%02d".formatted(outlet);
    }
}
