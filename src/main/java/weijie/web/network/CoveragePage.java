package weijie.web.network;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import weijie.network.Coverage;
import weijie.network.CoverageDesk;
import weijie.network.GoalRow;
import weijie.network.RegionLevel;
import weijie.repair.ActivityDesk;
import weijie.repair.RegionActivity;
import weijie.reporting.SheetColumn;
import weijie.reporting.SheetWriter;
import weijie.web.Download;
import weijie.web.Say;

/** The network against its goals: tile map, provinces and cities. */
@Named
@ViewScoped
public class CoveragePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CoverageDesk desk;

    @Inject
    ActivityDesk activities;

    @Inject
    Say say;

    private CoverageMetric metric = CoverageMetric.COVERED;
    private String province;
    private Coverage.State state;
    private transient Coverage coverage;
    private transient List<RegionActivity> activity;

    public Coverage getCoverage() {
        if (coverage == null) {
            coverage = desk.coverage(null);
        }
        return coverage;
    }

    public List<Tile> getTiles() {
        return Tile.of(getProvinces(), metric);
    }

    /** The provinces, each with what was repaired in it in the last days. */
    public List<ProvinceFigures> getProvinces() {
        return getCoverage().provinces().stream()
                .map(one -> ProvinceFigures.of(one, activity()))
                .toList();
    }

    /** Outlets of a city with a valid record in the last days (G02). */
    public long active(Coverage.City city) {
        return activity().stream()
                .filter(one -> city.code().equals(one.cityCode()))
                .mapToLong(RegionActivity::activeOutlets)
                .sum();
    }

    /** How many days the figures of activity are about. */
    public int getDays() {
        return activities.days();
    }

    private List<RegionActivity> activity() {
        if (activity == null) {
            activity = activities.latest();
        }
        return activity;
    }

    public List<GoalRow> getGoals() {
        return desk.goals(null);
    }

    /** How many regions of the goal's level have reached it. */
    public long reached(GoalRow goal) {
        return goal.level() == RegionLevel.PROVINCE
                ? getCoverage().reachedProvinces()
                : getCoverage().coveredCities();
    }

    public int all(GoalRow goal) {
        return goal.level() == RegionLevel.PROVINCE
                ? getCoverage().provinces().size()
                : getCoverage().cities().size();
    }

    /** The cities under the present choice of province and state. */
    public List<Coverage.City> getCities() {
        return getCoverage().cities().stream()
                .filter(city -> province == null || province.equals(city.provinceCode()))
                .filter(city -> state == null || state == city.state())
                .toList();
    }

    public Coverage.State[] getStates() {
        return Coverage.State.values();
    }

    public CoverageMetric[] getMetrics() {
        return CoverageMetric.values();
    }

    public void choose(String provinceCode) {
        province = provinceCode.equals(province) ? null : provinceCode;
    }

    public void reset() {
        province = null;
        state = null;
    }

    /** The cities that are not covered, or soon may not be, as a spreadsheet. */
    public void exportGaps() {
        Download.list(say.text("network.coverage.gapsFile", getCoverage().day()), out -> {
            try (SheetWriter writer = SheetWriter.to(out)) {
                writer.sheet(say.text("network.coverage.gaps"), gapColumns());
                for (Coverage.City city : getCoverage().gaps()) {
                    writer.row(
                            city.provinceName(),
                            city.code(),
                            city.name(),
                            say.text("network.city." + city.state()),
                            city.outlets(),
                            city.effective(),
                            active(city),
                            city.firstContractEnd());
                }
            }
        });
    }

    private List<SheetColumn> gapColumns() {
        return List.of(
                SheetColumn.text(say.text("network.province")),
                SheetColumn.text(say.text("network.cityCode")),
                SheetColumn.text(say.text("network.city")),
                SheetColumn.text(say.text("app.status")),
                SheetColumn.number(say.text("network.outlets")),
                SheetColumn.number(say.text("network.effective")),
                SheetColumn.number(say.text("network.active", activities.days())),
                SheetColumn.date(say.text("network.firstContractEnd")));
    }

    public CoverageMetric getMetric() {
        return metric;
    }

    public void setMetric(CoverageMetric metric) {
        this.metric = metric == null ? CoverageMetric.COVERED : metric;
    }

    public String getProvince() {
        return province;
    }

    public void setProvince(String province) {
        this.province = province;
    }

    public Coverage.State getState() {
        return state;
    }

    public void setState(Coverage.State state) {
        this.state = state;
    }
}
