package weijie.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static weijie.repair.SettlementStatus.*;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The full table of the settlement axis, every pair. */
class SettlementStatusTest {

    private static final Map<SettlementStatus, List<SettlementStatus>> ALLOWED = Map.ofEntries(
            Map.entry(DRAFT, List.of(SUBMITTED)),
            Map.entry(SUBMITTED, List.of(VALIDATED, ABNORMAL, SUSPECT, DRAFT)),
            Map.entry(VALIDATED, List.of(HELD, INCLUDED, SUSPECT, ABNORMAL, DRAFT)),
            Map.entry(ABNORMAL, List.of(SUBMITTED, EXPIRED, SUSPECT, VALIDATED, DRAFT)),
            Map.entry(EXPIRED, List.of()),
            Map.entry(HELD, List.of(VALIDATED)),
            Map.entry(INCLUDED, List.of(VALIDATED, SETTLED)),
            Map.entry(SETTLED, List.of(SUSPECT)),
            Map.entry(SUSPECT, List.of(VALIDATED, SETTLED, INVALID)),
            Map.entry(INVALID, List.of(CONFIRMED_FAKE)),
            Map.entry(CONFIRMED_FAKE, List.of(INVALID)));

    @ParameterizedTest
    @EnumSource
    void everyPair(SettlementStatus from) {
        for (SettlementStatus to : SettlementStatus.values()) {
            assertThat(from.mayBecome(to))
                    .as(from + " -> " + to)
                    .isEqualTo(ALLOWED.get(from).contains(to));
        }
    }
}
