package weijie.settlement.run;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import weijie.settlement.rule.Basis;
import weijie.settlement.rule.RateTable;
import weijie.shared.DateRange;
import weijie.shared.Money;
import weijie.shared.RepairLevel;
import weijie.shared.Term;
import weijie.shared.Terms;

/** The terms and rates of a run as text that people can read and a replay can read back. */
public final class BasisText {

    private BasisText() {}

    public static String of(Terms terms, RateTable rates) {
        StringBuilder text = new StringBuilder();
        terms.values()
                .forEach((term, values) -> values.forEach(dated -> text.append("term\t")
                        .append(term)
                        .append('\t')
                        .append(range(dated.validity()))
                        .append('\t')
                        .append(dated.value())
                        .append('\n')));
        rates.rows()
                .forEach(row -> text.append("rate\t")
                        .append(row.card())
                        .append('\t')
                        .append(range(row.validity()))
                        .append('\t')
                        .append(row.category() == null ? "" : row.category())
                        .append('\t')
                        .append(row.province() == null ? "" : row.province())
                        .append('\t')
                        .append(row.level())
                        .append('\t')
                        .append(row.price())
                        .append('\n'));
        return text.toString();
    }

    public static Basis read(YearMonth month, String text) {
        Map<Term, List<Terms.Dated>> terms = new EnumMap<>(Term.class);
        List<RateTable.Row> rates = new ArrayList<>();
        for (String line : text.split("\n")) {
            String[] part = line.split("\t", -1);
            if (part[0].equals("term")) {
                terms.computeIfAbsent(Term.valueOf(part[1]), term -> new ArrayList<>())
                        .add(new Terms.Dated(range(part[2], part[3]), part[4]));
            } else if (part[0].equals("rate")) {
                rates.add(new RateTable.Row(
                        Integer.parseInt(part[1]),
                        range(part[2], part[3]),
                        part[4].isEmpty() ? null : part[4],
                        part[5].isEmpty() ? null : part[5],
                        RepairLevel.valueOf(part[6]),
                        Money.parse(part[7])));
            }
        }
        return new Basis(month, new Terms(terms), new RateTable(rates));
    }

    private static String range(DateRange validity) {
        return validity.from() + "\t" + (validity.to() == null ? "" : validity.to());
    }

    private static DateRange range(String from, String to) {
        return new DateRange(LocalDate.parse(from), to.isEmpty() ? null : LocalDate.parse(to));
    }
}
