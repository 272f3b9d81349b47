package weijie.web.network;

import java.util.List;
import weijie.network.Coverage;
import weijie.repair.RegionActivity;

/**
 * A province with what was repaired in it lately.
 *
 * @param orders records of the last days
 * @param abnormal those outside the fee base
 */
public record ProvinceFigures(Coverage.Province province, long orders, long abnormal) {

    static ProvinceFigures of(Coverage.Province province, List<RegionActivity> activity) {
        List<RegionActivity> here = activity.stream()
                .filter(one -> one.provinceCode().equals(province.code()))
                .toList();
        return new ProvinceFigures(
                province,
                here.stream().mapToLong(RegionActivity::orders).sum(),
                here.stream().mapToLong(RegionActivity::abnormal).sum());
    }

    /** Abnormal records of a thousand, rounded down. */
    public int abnormalPerMille() {
        return orders == 0 ? 0 : (int) (abnormal * 1000 / orders);
    }
}
