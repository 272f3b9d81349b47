package weijie.web.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import software.xdev.chartjs.model.charts.BarChart;
import software.xdev.chartjs.model.data.BarData;
import software.xdev.chartjs.model.dataset.BarDataset;
import weijie.report.ReportBar;
import weijie.report.ReportTable;
import weijie.reporting.SheetColumn;
import weijie.shared.Money;
import weijie.shared.Texts;
import weijie.web.Show;

/** A report's table and bars as the screen shows them. */
public final class ShownTable {

    /** A page of more rows is slow to scroll; the files have them all. */
    private static final int SHOWN = 500;

    private final ReportTable table;
    private final Texts texts;

    ShownTable(ReportTable table, Texts texts) {
        this.table = table;
        this.texts = texts;
    }

    public String getTitle() {
        return table.title();
    }

    public String getNote() {
        return table.note();
    }

    /** What the bars show. */
    public String getChart() {
        return texts.get("report.chart", table.chart());
    }

    /** How much of it is shown. */
    public String getCutSentence() {
        return texts.get("report.cut", SHOWN, table.rows().size());
    }

    public boolean isNothing() {
        return table.rows().isEmpty();
    }

    public boolean isCut() {
        return table.rows().size() > SHOWN;
    }

    public List<ReportCell> getColumns() {
        return table.columns().stream()
                .map(column -> new ReportCell(heading(column), ReportCell.isNumber(column)))
                .toList();
    }

    private static String heading(SheetColumn column) {
        return column.kind() == SheetColumn.Kind.MONEY ? column.title() + " (¥)" : column.title();
    }

    public List<List<ReportCell>> getRows() {
        return table.rows().stream().limit(SHOWN).map(this::cells).toList();
    }

    public List<ReportCell> getTotal() {
        return cells(table.total());
    }

    private List<ReportCell> cells(List<Object> row) {
        return IntStream.range(0, row.size())
                .mapToObj(at -> ReportCell.of(table.columns().get(at), row.get(at)))
                .toList();
    }

    public String getJson() {
        BarDataset set = new BarDataset().setLabel(table.chart());
        BarData data = new BarData().addDataset(set);
        table.bars().forEach(bar -> {
            set.addData(table.money() ? Money.ofFen(bar.value()).yuan() : BigDecimal.valueOf(bar.value()));
            data.addLabel(bar.label());
        });
        return new BarChart().setData(data).toJson();
    }

    /** What the chart shows, for who cannot see it. */
    public String getSummary() {
        return table.bars().stream()
                .max(Comparator.comparingLong(ReportBar::value))
                .map(most -> texts.get(
                        "report.chart.summary", table.chart(), table.bars().size(), most.label(), shown(most)))
                .orElse("");
    }

    private String shown(ReportBar bar) {
        return table.money() ? '¥' + Show.money(Money.ofFen(bar.value())) : Show.count(bar.value());
    }
}
