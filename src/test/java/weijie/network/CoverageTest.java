package weijie.network;

import static org.assertj.core.api.Assertions.assertThat;
import static weijie.network.Coverage.State.COVERED;
import static weijie.network.Coverage.State.EMPTY;
import static weijie.network.Coverage.State.ENDING;
import static weijie.network.Coverage.State.INEFFECTIVE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import weijie.given.GivenNetwork;

@DisplayName("G01 G02 coverage against the goals")
class CoverageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    private static final List<RegionRow> REGIONS = List.of(
            province("430000", "湖南省"),
            city("430100", "长沙市", "430000"),
            city("430200", "株洲市", "430000"),
            city("430300", "湘潭市", "430000"),
            city("430400", "衡阳市", "430000"),
            province("110000", "北京市"),
            city("110100", "北京市", "110000"));

    private static RegionRow province(String code, String name) {
        return new RegionRow(code, name, RegionLevel.PROVINCE, null, null, null);
    }

    private static RegionRow city(String code, String name, String province) {
        return new RegionRow(code, name, RegionLevel.PREFECTURE, province, null, null);
    }

    private static Coverage coverage(GivenNetwork... outlets) {
        List<NetworkSnapshot.OutletView> views =
                java.util.Arrays.stream(outlets).map(GivenNetwork::view).toList();
        NetworkSnapshot network = new NetworkSnapshot(Set.of(GivenNetwork.HUNAN), views);
        return Coverage.of(DAY, REGIONS, network, new Coverage.Yardstick(1, 1, 60, false));
    }

    private static Coverage.City city(Coverage coverage, String code) {
        return coverage.cities().stream()
                .filter(city -> city.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static GivenNetwork outlet(int id, String city) {
        return GivenNetwork.outlet(id, "WD" + id)
                .in(city.substring(0, 2) + "0000", city)
                .of(GivenNetwork.HUNAN, "2000-01-01", null);
    }

    @Test
    void everyStateOfACity() {
        Coverage coverage = coverage(
                outlet(1, "430100"),
                outlet(2, "430200").contract("2026-01-01", "2026-12-29"),
                outlet(3, "430300").suspended("2026-10-01"));
        assertThat(city(coverage, "430100").state()).isEqualTo(COVERED);
        assertThat(city(coverage, "430200").state()).isEqualTo(ENDING);
        assertThat(city(coverage, "430200").firstContractEnd()).isEqualTo(LocalDate.of(2026, 12, 29));
        assertThat(city(coverage, "430300").state()).isEqualTo(INEFFECTIVE);
        assertThat(city(coverage, "430400").state()).isEqualTo(EMPTY);
        assertThat(coverage.coveredCities()).isEqualTo(2);
        assertThat(coverage.gaps())
                .extracting(Coverage.City::code)
                .containsExactly("430200", "430300", "430400", "110100");
    }

    @Test
    void aContractThatLastsTheWholeNoticeIsNotEnding() {
        assertThat(city(coverage(outlet(1, "430100").contract("2026-01-01", "2026-12-30")), "430100")
                        .state())
                .isEqualTo(COVERED);
    }

    @Test
    void aRenewedContractIsNotEnding() {
        GivenNetwork renewed =
                outlet(1, "430100").contract("2026-01-01", "2026-11-30").contract("2026-12-01", "2027-11-30");
        assertThat(city(coverage(renewed), "430100").state()).isEqualTo(COVERED);
    }

    @Test
    void aProvinceCountsItsCentresAndCities() {
        Coverage coverage = coverage(outlet(1, "430100"), outlet(2, "430100"));
        Coverage.Province hunan = coverage.provinces().get(0);
        assertThat(hunan.reached()).isTrue();
        assertThat(hunan.covered()).isEqualTo(1);
        assertThat(hunan.cities()).isEqualTo(4);
        assertThat(hunan.percent()).isEqualTo(25);
        assertThat(hunan.outlets()).isEqualTo(2);
        assertThat(coverage.provinces().get(1).reached()).isFalse();
        assertThat(coverage.reachedProvinces()).isEqualTo(1);
    }

    @Test
    void aMunicipalityIsOneCityAlsoForAnOutletThatNamesNone() {
        GivenNetwork beijing =
                GivenNetwork.outlet(1, "WD1").in("110000", null).of(GivenNetwork.HUNAN, "2000-01-01", null);
        assertThat(city(coverage(beijing), "110100").state()).isEqualTo(COVERED);
        GivenNetwork somewhere =
                GivenNetwork.outlet(2, "WD2").in("430000", null).of(GivenNetwork.HUNAN, "2000-01-01", null);
        assertThat(coverage(somewhere).coveredCities()).isZero();
    }
}
