package weijie.settlement.run;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import weijie.settlement.rule.Line;
import weijie.settlement.rule.PenaltyFacts;
import weijie.settlement.rule.Verdict;
import weijie.shared.Money;
import weijie.shared.RepairLevel;

/** The penalties that a run deducts, as the text that it keeps among its inputs: a line for each, its fields between tabs. */
final class PenaltyText {

    /** What is kept beside the text, so that its reader is found; tapes of orders have small numbers. */
    static final int FORMAT = 101;

    private PenaltyText() {}

    static byte[] of(List<PenaltyFacts> penalties) {
        return penalties.stream()
                .map(PenaltyText::line)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(PenaltyFacts one) {
        return String.join(
                "\t",
                one.number(),
                one.verdict().name(),
                said(one.about().outletId()),
                said(one.about().orderId()),
                said(one.about().orderNo()),
                said(one.about().completedOn()),
                said(one.level()),
                one.base().toString(),
                String.valueOf(one.times()),
                one.amount().toString(),
                one.origin().toString(),
                one.paid().toString(),
                said(one.paidWith()));
    }

    static List<PenaltyFacts> read(byte[] kept) {
        return new String(kept, StandardCharsets.UTF_8)
                .lines()
                .map(line -> facts(line.split("\t", -1)))
                .toList();
    }

    private static PenaltyFacts facts(String... part) {
        int at = 0;
        return new PenaltyFacts(
                part[at++],
                Verdict.valueOf(part[at++]),
                new Line.Subject(
                        number(part[at++]),
                        number(part[at++]),
                        part[at].isEmpty() ? null : part[at],
                        part[++at].isEmpty() ? null : LocalDate.parse(part[at])),
                part[++at].isEmpty() ? null : RepairLevel.valueOf(part[at]),
                Money.parse(part[++at]),
                Integer.parseInt(part[++at]),
                Money.parse(part[++at]),
                YearMonth.parse(part[++at]),
                Money.parse(part[++at]),
                part[++at].isEmpty() ? null : YearMonth.parse(part[at]));
    }

    private static String said(Object value) {
        return value == null ? "" : value.toString();
    }

    private static Long number(String text) {
        return text.isEmpty() ? null : Long.valueOf(text);
    }
}
