package weijie.settlement.run;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import weijie.settlement.rule.Basis;
import weijie.settlement.rule.RateTable;
import weijie.shared.DateRange;
import weijie.shared.Money;
import weijie.shared.RepairLevel;
import weijie.shared.Term;
import weijie.shared.Terms;

/**
 * The terms and rates of a run as text that people can read and a replay can read back. Since the second format every field has its
 * name, and the first line says so; texts of the first have neither.
 */
public final class BasisText {

    private static final String SECOND = "basis\tformat=2";
    private static final String[] FIRST_TERM = {"term", "from", "to", "value"};
    private static final String[] FIRST_RATE = {"card", "from", "to", "category", "province", "level", "price"};
    private static final Set<String> KNOWN_TERMS =
            Arrays.stream(Term.values()).map(Term::name).collect(Collectors.toSet());

    private BasisText() {}

    public static String of(Terms terms, RateTable rates) {
        StringBuilder text = new StringBuilder(SECOND).append('\n');
        terms.values()
                .forEach((term, values) -> values.forEach(dated -> {
                    text.append("term");
                    field(text, "term", term);
                    range(text, dated.validity());
                    field(text, "value", dated.value());
                    text.append('\n');
                }));
        rates.rows().forEach(row -> {
            text.append("rate");
            field(text, "card", row.card());
            range(text, row.validity());
            field(text, "category", row.category());
            field(text, "province", row.province());
            field(text, "level", row.level());
            field(text, "price", row.price());
            text.append('\n');
        });
        return text.toString();
    }

    /**
     * Reads a text of any format. A term that the policy no longer has is passed over: no rule can ask for it.
     *
     * @throws IllegalStateException for a format that this version does not know
     */
    public static Basis read(YearMonth month, String text) {
        String[] lines = text.split("\n");
        boolean named = lines[0].startsWith("basis\t");
        if (named && !lines[0].equals(SECOND)) {
            throw new IllegalStateException("no reader for " + lines[0]);
        }
        Map<Term, List<Terms.Dated>> terms = new EnumMap<>(Term.class);
        List<RateTable.Row> rates = new ArrayList<>();
        for (String line : lines) {
            String[] part = line.split("\t", -1);
            if (part[0].equals("term")) {
                term(named ? named(part) : inOrder(part, FIRST_TERM), terms);
            } else if (part[0].equals("rate")) {
                rates.add(rate(named ? named(part) : inOrder(part, FIRST_RATE)));
            }
        }
        return new Basis(month, new Terms(terms), new RateTable(rates));
    }

    private static void term(Map<String, String> fields, Map<Term, List<Terms.Dated>> terms) {
        if (KNOWN_TERMS.contains(fields.get("term"))) {
            terms.computeIfAbsent(Term.valueOf(fields.get("term")), term -> new ArrayList<>())
                    .add(new Terms.Dated(range(fields), fields.get("value")));
        }
    }

    private static RateTable.Row rate(Map<String, String> fields) {
        return new RateTable.Row(
                Integer.parseInt(fields.get("card")),
                range(fields),
                orNull(fields.get("category")),
                orNull(fields.get("province")),
                RepairLevel.valueOf(fields.get("level")),
                Money.parse(fields.get("price")));
    }

    private static Map<String, String> named(String... part) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 1; i < part.length; i++) {
            int equals = part[i].indexOf('=');
            fields.put(part[i].substring(0, equals), part[i].substring(equals + 1));
        }
        return fields;
    }

    private static Map<String, String> inOrder(String[] part, String... names) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            fields.put(names[i], part[i + 1]);
        }
        return fields;
    }

    private static void field(StringBuilder text, String name, Object value) {
        text.append('\t').append(name).append('=').append(value == null ? "" : value);
    }

    private static void range(StringBuilder text, DateRange validity) {
        field(text, "from", validity.from());
        field(text, "to", validity.to());
    }

    private static DateRange range(Map<String, String> fields) {
        String to = orNull(fields.get("to"));
        return new DateRange(LocalDate.parse(fields.get("from")), to == null ? null : LocalDate.parse(to));
    }

    private static String orNull(String value) {
        return value == null || value.isEmpty() ? null : value;
    }
}
