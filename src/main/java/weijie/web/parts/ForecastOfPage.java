package weijie.web.parts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import software.xdev.chartjs.model.charts.LineChart;
import software.xdev.chartjs.model.data.LineData;
import software.xdev.chartjs.model.dataset.LineDataset;
import weijie.parts.ForecastDesk;
import weijie.parts.ForecastNow;
import weijie.parts.ForecastRow;
import weijie.parts.PartForecast;
import weijie.parts.forecast.Trial;
import weijie.web.Say;

/** One part at one centre: what was used, what is expected, how each method would have done. */
@Named
@ViewScoped
public class ForecastOfPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PLACES = 2;

    @Inject
    ForecastDesk desk;

    @Inject
    Say say;

    private String centre;
    private String part;
    private transient ForecastNow now;

    /** Whether there is such a forecast and it is the reader's business. */
    public boolean isKnown() {
        if (now == null) {
            now = desk.now(centre, part).orElse(null);
        }
        return now != null;
    }

    public ForecastRow getRow() {
        return isKnown() ? now.row() : null;
    }

    public String getReason() {
        return now.row().reason(say.texts());
    }

    public List<Trial> getTrials() {
        return now.trials();
    }

    /** A measure of the back-test, or that it is not defined. */
    public String measure(OptionalDouble number) {
        return number.isPresent()
                ? BigDecimal.valueOf(number.getAsDouble())
                        .setScale(PLACES, RoundingMode.HALF_UP)
                        .toPlainString()
                : say.text("parts.forecast.rmsse.none");
    }

    /** The months that were and the one to come; the forecast begins at the last month, so that it is a line. */
    public String getJson() {
        PartForecast forecast = getRow().forecast();
        LineDataset used = new LineDataset().setLabel(say.text("parts.forecast.history"));
        LineDataset expected = new LineDataset().setLabel(say.text("parts.forecast.expected"));
        LineData data = new LineData().addDataset(used).addDataset(expected);
        int months = forecast.history().size();
        for (int month = 0; month < months; month++) {
            int pieces = forecast.history().get(month);
            used.addData(pieces);
            expected.addData(month == months - 1 ? BigDecimal.valueOf(pieces) : null);
            data.addLabel(forecast.from().plusMonths(month).toString());
        }
        expected.addData(forecast.next());
        data.addLabel(forecast.month().plusMonths(1).toString());
        return new LineChart().setData(data).toJson();
    }

    /** What the plot shows, for who cannot see it. */
    public String getSummary() {
        PartForecast forecast = getRow().forecast();
        return say.text(
                forecast.next() == null ? "parts.forecast.summary.none" : "parts.forecast.summary",
                forecast.from(),
                forecast.month(),
                forecast.history().stream().mapToInt(Integer::intValue).sum(),
                forecast.month().plusMonths(1),
                forecast.next());
    }

    public String getCentre() {
        return centre;
    }

    public void setCentre(String centre) {
        this.centre = centre;
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = part;
    }
}
