package weijie.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weijie.reporting.SheetColumn;
import weijie.shared.Money;
import weijie.shared.Texts;

/** A report's table while it is filled, row by row; columns of numbers and money are added up unless they say otherwise. */
final class TableInWork {

    /** More bars than that nobody tells apart; the smaller ones are shown together. */
    private static final int BARS = 12;

    private static final int NARROW = 10;
    private static final int WIDE = 24;

    private final String title;
    private final String note;
    private final AskedReport asked;
    private final Texts texts;
    private final List<SheetColumn> columns = new ArrayList<>();
    private final List<Boolean> summed = new ArrayList<>();
    private final List<List<Object>> rows = new ArrayList<>();
    private final Map<String, Long> bars = new LinkedHashMap<>();
    private String chart = "";
    private boolean money;

    TableInWork(String title, String note, AskedReport asked, Texts texts) {
        this.title = title;
        this.note = note;
        this.asked = asked;
        this.texts = texts;
    }

    /** A column of words, by the key of its heading behind {@code report.column.} */
    TableInWork words(String key) {
        return add(SheetColumn.text(heading(key), WIDE), false);
    }

    /** A column of short words, a month for example. */
    TableInWork shortWords(String key) {
        return add(SheetColumn.text(heading(key), NARROW), false);
    }

    /** A column of the groups, unless it is divided by month alone. */
    TableInWork group() {
        return asked.by() == Grouping.MONTH ? this : by();
    }

    /** A column of what it is divided by, months as well. */
    TableInWork by() {
        return add(SheetColumn.text(asked.by().in(texts), WIDE), false);
    }

    TableInWork count(String key) {
        return add(SheetColumn.number(heading(key)), true);
    }

    TableInWork amount(String key) {
        return add(SheetColumn.money(heading(key)), true);
    }

    /** Money that means nothing when it is added up. */
    TableInWork amountOfRow(String key) {
        return add(SheetColumn.money(heading(key)), false);
    }

    /** A share or a mean, which is not added up. */
    TableInWork share(String key) {
        return add(SheetColumn.number(heading(key)), false);
    }

    TableInWork day(String key) {
        return add(SheetColumn.date(heading(key)), false);
    }

    /** What the bars show, by the key of a heading. */
    TableInWork bars(String key, boolean inMoney) {
        chart = heading(key);
        money = inMoney;
        return this;
    }

    private String heading(String key) {
        return texts.get("report.column." + key);
    }

    private TableInWork add(SheetColumn column, boolean isSummed) {
        columns.add(column);
        summed.add(isSummed);
        return this;
    }

    /** A row whose second cell is the group's name, which is left out when there are none. */
    void groupRow(Object first, String group, Object... more) {
        List<Object> cells = new ArrayList<>();
        cells.add(first);
        if (asked.by() != Grouping.MONTH) {
            cells.add(group);
        }
        cells.addAll(Arrays.asList(more));
        rows.add(cells);
    }

    void row(Object... cells) {
        rows.add(Arrays.asList(cells));
    }

    void bar(String label, Money amount) {
        bars.merge(label, amount.fen(), Long::sum);
    }

    void bar(String label, long count) {
        bars.merge(label, count, Long::sum);
    }

    ReportTable done() {
        return done(Map.of());
    }

    /** @param shares what stands in the line of the sums where nothing is added up, by the place of the column */
    ReportTable done(Map<Integer, Object> shares) {
        List<Object> total = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            total.add(shares.getOrDefault(at, at == 0 ? texts.get("report.total") : summed.get(at) ? sum(at) : null));
        }
        return new ReportTable(title, note, facts(), columns, rows, total, chart, money, largest());
    }

    private Object sum(int at) {
        if (columns.get(at).kind() == SheetColumn.Kind.MONEY) {
            return rows.stream().map(row -> (Money) row.get(at)).reduce(Money.ZERO, Money::plus);
        }
        return rows.stream()
                .mapToLong(row -> ((Number) row.get(at)).longValue())
                .sum();
    }

    private List<String> facts() {
        List<String> facts = new ArrayList<>();
        fact(facts, "period", texts.get("report.period", asked.from(), asked.to()));
        fact(facts, "centre", asked.centre().isEmpty() ? texts.get("report.all") : asked.centre());
        fact(facts, "category", asked.category() == null ? texts.get("report.all") : asked.category());
        fact(facts, "by", asked.by().in(texts));
        return facts;
    }

    private void fact(List<String> facts, String key, String value) {
        facts.add(texts.get("report.fact." + key));
        facts.add(value);
    }

    /** Months in their order; of groups the largest, and the others together. */
    private List<ReportBar> largest() {
        List<ReportBar> all = new ArrayList<>();
        bars.forEach((label, value) -> all.add(new ReportBar(label, value)));
        if (asked.by() == Grouping.MONTH && all.size() <= 3 * BARS) {
            return all;
        }
        all.sort(Comparator.comparingLong(ReportBar::value).reversed());
        if (all.size() <= BARS) {
            return all;
        }
        long others = all.stream().skip(BARS - 1L).mapToLong(ReportBar::value).sum();
        List<ReportBar> some = new ArrayList<>(all.subList(0, BARS - 1));
        some.add(new ReportBar(texts.get("report.others", all.size() - some.size()), others));
        return some;
    }
}
