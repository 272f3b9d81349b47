package weijie.network;

import static org.assertj.core.api.Assertions.assertThat;
import static weijie.network.EffectiveOutlet.Reason.NOT_AUTHORISED;
import static weijie.network.EffectiveOutlet.Reason.NO_CENTRE;
import static weijie.network.EffectiveOutlet.Reason.NO_CONTRACT;
import static weijie.network.EffectiveOutlet.Reason.NO_TECHNICIAN;
import static weijie.network.EffectiveOutlet.Reason.SUSPENDED;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import weijie.given.GivenNetwork;
import weijie.shared.RepairLevel;

@DisplayName("G02 an effective outlet")
class EffectiveOutletTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

    private static GivenNetwork outlet() {
        return GivenNetwork.outlet(7, "WD430101").of(GivenNetwork.HUNAN, "2000-01-01", null);
    }

    private static List<EffectiveOutlet.Reason> missing(GivenNetwork outlet, LocalDate day) {
        return EffectiveOutlet.on(day, outlet.view(), false).missing();
    }

    @Test
    void whatNobodyRecordedDoesNotCountAgainstIt() {
        assertThat(EffectiveOutlet.on(DAY, outlet().view(), false).isEffective())
                .isTrue();
    }

    @Test
    void aContractHoldsUntilItsLastDayInclusive() {
        GivenNetwork outlet = outlet().contract("2026-01-01", "2026-10-31");
        assertThat(missing(outlet, DAY)).isEmpty();
        assertThat(missing(outlet, DAY.plusDays(1))).containsExactly(NO_CONTRACT);
        assertThat(missing(outlet, LocalDate.of(2025, 12, 31))).containsExactly(NO_CONTRACT);
    }

    @Test
    void onceTechniciansAreRecordedOneMustBeActive() {
        GivenNetwork outlet = outlet().technician("2026-01-01", "2026-10-30");
        assertThat(missing(outlet, DAY.minusDays(1))).isEmpty();
        assertThat(missing(outlet, DAY)).containsExactly(NO_TECHNICIAN);
    }

    @Test
    void onceTechniciansCountAnOutletWithoutAnyIsNotEffective() {
        assertThat(EffectiveOutlet.on(DAY, outlet().view(), true).missing()).containsExactly(NO_TECHNICIAN);
        GivenNetwork withOne = outlet().technician("2026-01-01", "2026-10-31");
        assertThat(EffectiveOutlet.on(DAY, withOne.view(), true).isEffective()).isTrue();
        assertThat(EffectiveOutlet.on(DAY.plusDays(1), withOne.view(), true).missing())
                .containsExactly(NO_TECHNICIAN);
    }

    @Test
    void onceAuthorisationsAreRecordedOneMustHold() {
        GivenNetwork outlet = outlet().authorised("TV", RepairLevel.L2, "2026-01-01", "2026-10-30");
        assertThat(missing(outlet, DAY.minusDays(1))).isEmpty();
        assertThat(missing(outlet, DAY)).containsExactly(NOT_AUTHORISED);
    }

    @Test
    void aSuspensionCountsFromItsFirstDay() {
        GivenNetwork outlet = outlet().suspended("2026-10-31");
        assertThat(missing(outlet, DAY.minusDays(1))).isEmpty();
        assertThat(missing(outlet, DAY)).containsExactly(SUSPENDED);
    }

    @Test
    void withoutACentreNobodyPaysIt() {
        GivenNetwork outlet = GivenNetwork.outlet(7, "WD430101").of(GivenNetwork.HUNAN, "2026-01-01", "2026-10-30");
        assertThat(missing(outlet, DAY)).containsExactly(NO_CENTRE);
    }

    @Test
    void everyReasonIsTold() {
        GivenNetwork outlet = GivenNetwork.outlet(7, "WD430101")
                .contract("2020-01-01", "2020-12-31")
                .technician("2020-01-01", "2020-12-31")
                .authorised("TV", RepairLevel.L1, "2020-01-01", "2020-12-31")
                .suspended("2021-01-01");
        assertThat(missing(outlet, DAY))
                .containsExactly(NO_CONTRACT, NO_TECHNICIAN, NOT_AUTHORISED, SUSPENDED, NO_CENTRE);
    }

    @Test
    void anAuthorisationSpeaksOfCategoryLevelAndDay() {
        var view = outlet().authorised("TV", RepairLevel.L2, "2026-01-01", null).view();
        assertThat(view.isAuthorised("TV", RepairLevel.L2, DAY)).isTrue();
        assertThat(view.isAuthorised("TV", RepairLevel.L1, DAY)).isTrue();
        assertThat(view.isAuthorised("TV", RepairLevel.L3, DAY)).isFalse();
        assertThat(view.isAuthorised("AC", RepairLevel.L1, DAY)).isFalse();
        assertThat(view.isAuthorised("TV", RepairLevel.L1, LocalDate.of(2025, 12, 31)))
                .isFalse();
        assertThat(outlet().view().isAuthorised("AC", RepairLevel.L3, DAY)).isTrue();
    }

    @Test
    void theCentreIsTheOneOfTheDay() {
        var view = GivenNetwork.outlet(7, "WD430101")
                .of(GivenNetwork.HUNAN, "2000-01-01", "2026-10-31")
                .of(GivenNetwork.GUANGDONG, "2026-11-01", null)
                .view();
        assertThat(view.centreOn(DAY)).contains(1L);
        assertThat(view.centreOn(DAY.plusDays(1))).contains(2L);
        assertThat(view.centreOn(LocalDate.of(1999, 12, 31))).isEmpty();
    }
}
