package weijie.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weijie.shared.Registration;

class OutletRegisterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    private final Map<String, RegionRow> regions = Map.of(
            "430000", new RegionRow("430000", "湖南省", RegionLevel.PROVINCE, null, null, null),
            "430100", new RegionRow("430100", "长沙市", RegionLevel.PREFECTURE, "430000", null, null),
            "440000", new RegionRow("440000", "广东省", RegionLevel.PROVINCE, null, null, null));
    private final ServiceCentre hunan = new ServiceCentre(CentreEntry.of("FC43", "湖南省服务中心", "430000"));
    private final ServiceCentre guangdong = new ServiceCentre(CentreEntry.of("FC44", "广东省服务中心", "440000"));
    private final Map<String, Outlet> stored = new HashMap<>();
    private final Map<Long, List<OutletAssignment>> assignments = new HashMap<>();
    private final List<String> done = new ArrayList<>();

    private OutletRegister register() {
        return new OutletRegister(
                regions, Map.of("FC43", hunan, "FC44", guangdong), stored, assignments, TODAY, new OutletRegister.Sink() {
                    @Override
                    public void add(Outlet outlet, ServiceCentre centre, LocalDate from) {
                        done.add("add " + outlet.code() + " to " + centre.code() + " from " + from);
                    }

                    @Override
                    public void change(Outlet outlet, OutletEntry entry) {
                        done.add("change " + outlet.code());
                    }

                    @Override
                    public void move(Outlet outlet, ServiceCentre centre, LocalDate from) {
                        done.add("move " + outlet.code() + " to " + centre.code() + " from " + from);
                    }
                });
    }

    private static OutletEntry entry(String centre, String name) {
        return OutletEntry.of("WD430101", name, centre, "430000", "430100", "112.98", "28.19");
    }

    private void store(String centre, String from) {
        Outlet outlet = new Outlet(entry("FC43", "长沙第1服务网点"));
        stored.put(outlet.code(), outlet);
        long centreId = (centre.equals("FC43") ? hunan : guangdong).id();
        assignments.put(outlet.id(), List.of(new OutletAssignment(outlet.id(), centreId, LocalDate.parse(from))));
    }

    @Test
    void aNewOutletBelongsToItsCentreFromTheBeginning() {
        assertThat(register().take(entry("FC43", "长沙第1服务网点"))).isEqualTo(Registration.ADDED);
        assertThat(done).containsExactly("add WD430101 to FC43 from 2000-01-01");
    }

    @Test
    void theSameAgainChangesNothing() {
        store("FC43", "2000-01-01");
        assertThat(register().take(entry("FC43", "长沙第1服务网点"))).isEqualTo(Registration.UNCHANGED);
        assertThat(done).isEmpty();
    }

    @Test
    void moreDecimalsThanAreKeptChangeNothingTheSecondTime() {
        store("FC43", "2000-01-01");
        OutletEntry finer = OutletEntry.of("WD430101", "长沙第1服务网点", "FC43", "430000", "430100", "112.980004", "28.189996");
        assertThat(register().take(finer)).isEqualTo(Registration.UNCHANGED);
    }

    @Test
    void anotherCentreOpensANewSliceToday() {
        store("FC43", "2000-01-01");
        assertThat(register().take(entry("FC44", "长沙第1服务网点"))).isEqualTo(Registration.CHANGED);
        assertThat(done).containsExactly("move WD430101 to FC44 from 2026-10-31");
    }

    @Test
    void aMoveBeforeTheLastSliceBeganIsRefused() {
        store("FC43", "2026-11-01");
        Registration answer = register().take(entry("FC44", "长沙第1服务网点"));
        assertThat(answer.refusal().code()).isEqualTo("OU-865");
    }

    @Test
    void theSameRowTwiceCountsOnceAndAContradictionIsRefused() {
        OutletRegister register = register();
        register.take(entry("FC43", "长沙第1服务网点"));
        assertThat(register.take(entry("FC43", "长沙第1服务网点"))).isEqualTo(Registration.UNCHANGED);
        assertThat(register.take(entry("FC44", "长沙第1服务网点")).refusal().code()).isEqualTo("OU-868");
    }

    @Test
    void eachMistakeNamesItsField() {
        assertThat(refused(OutletEntry.of("", "x", "FC43", "430000", null, null, null))).isEqualTo("code FD-001");
        assertThat(refused(OutletEntry.of("W", "x", "FC99", "430000", null, null, null))).isEqualTo("centreCode OU-864");
        assertThat(refused(OutletEntry.of("W", "x", "FC43", "430100", null, null, null))).isEqualTo("provinceCode OU-862");
        assertThat(refused(OutletEntry.of("W", "x", "FC44", "440000", "430100", null, null))).isEqualTo("cityCode OU-863");
        assertThat(refused(OutletEntry.of("W", "x", "FC43", "430000", null, "190", "1"))).isEqualTo("lon OU-867");
        assertThat(refused(OutletEntry.of("W".repeat(21), "x", "FC43", "430000", null, null, null))).isEqualTo("code FD-002");
    }

    private String refused(OutletEntry entry) {
        Registration answer = register().take(entry);
        return answer.refusal().field() + " " + answer.refusal().code();
    }
}
