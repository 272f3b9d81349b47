package weijie.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import software.xdev.chartjs.model.charts.LineChart;
import software.xdev.chartjs.model.color.RGBAColor;
import software.xdev.chartjs.model.data.LineData;
import software.xdev.chartjs.model.dataset.LineDataset;
import software.xdev.chartjs.model.options.LineOptions;
import software.xdev.chartjs.model.options.elements.Fill;
import weijie.repair.OrderCriteria;
import weijie.repair.ReadingDesk;
import weijie.repair.SettlementStatus;
import weijie.web.Say;

/** Records completed in each of the last twelve months, and how many of them are abnormal. */
@Named
@RequestScoped
public class TrendChart {

    private static final int MONTHS = 12;

    @Inject
    ReadingDesk desk;

    @Inject
    Say say;

    @Inject
    Clock clock;

    private List<Month> months;

    /** One month's figures. */
    public record Month(String month, long completed, long abnormal) {}

    public List<Month> getMonths() {
        if (months == null) {
            YearMonth last = YearMonth.now(clock);
            months = IntStream.rangeClosed(1 - MONTHS, 0)
                    .mapToObj(back -> count(last.plusMonths(back).toString()))
                    .toList();
        }
        return months;
    }

    private Month count(String month) {
        OrderCriteria all = OrderCriteria.ofMonth(month);
        return new Month(month, desk.count(all), desk.count(all.in(SettlementStatus.ABNORMAL)));
    }

    public String getJson() {
        LineDataset completed = series("home.trend.completed", 24, 87, 214, true);
        LineDataset abnormal = series("home.trend.abnormal", 220, 53, 53, false);
        getMonths().forEach(month -> {
            completed.addData(month.completed());
            abnormal.addData(month.abnormal());
        });
        LineData data = new LineData().addDataset(completed).addDataset(abnormal);
        getMonths().forEach(month -> data.addLabel(month.month()));
        return new LineChart()
                .setData(data)
                .setOptions(new LineOptions().setResponsive(true).setMaintainAspectRatio(false))
                .toJson();
    }

    private LineDataset series(String key, int red, int green, int blue, boolean filled) {
        return new LineDataset()
                .setLabel(say.text(key))
                .setBorderColor(new RGBAColor(red, green, blue))
                .setBackgroundColor(new RGBAColor(red, green, blue, filled ? 0.10 : 0.0))
                .setFill(new Fill<>(filled))
                .setLineTension(0.3f)
                .setBorderWidth(2)
                .setPointRadius(List.of(3));
    }

    /** What the chart shows, for who cannot see it. */
    public String getSummary() {
        Month last = getMonths().get(MONTHS - 1);
        return say.text(
                "home.trend.summary", getMonths().get(0).month(), last.month(), last.completed(), last.abnormal());
    }
}
