package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weijie.collection.CollectionState;
import weijie.collection.ReliefState;
import weijie.payment.PaymentState;
import weijie.repair.SettlementStatus;

/** The states that the database lets in are those of the code that are stored, neither more nor fewer. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
class StatesInTheDatabaseIT {

    private static final Pattern QUOTED = Pattern.compile("'([A-Z_]+)'");
    /** What no column holds, because it is told by what stands beside the row: an order is included where the month's run lists it. */
    private static final Set<Enum<?>> DERIVED = Set.of(SettlementStatus.INCLUDED);

    private static final Map<String, Class<? extends Enum<?>>> STATES = Map.of(
            "statement_state", StatementState.class,
            "statement_payment_state", PaymentState.class,
            "dispute_state", DisputeState.class,
            "collection_case_state", CollectionState.class,
            "debt_relief_state", ReliefState.class,
            "adjustment_state", Adjustment.State.class,
            "calculation_run_state", RunState.class,
            "rate_card_state", RateCardState.class,
            "repair_order_settlement", SettlementStatus.class);

    @Resource(lookup = "java:app/weijie/db")
    private DataSource database;

    @Test
    void everyListOfStatesIsTheEnums() throws SQLException {
        for (Map.Entry<String, Class<? extends Enum<?>>> states : STATES.entrySet()) {
            assertThat(allowed(states.getKey()))
                    .as(states.getKey())
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(states.getValue().getEnumConstants())
                                    .filter(state -> !DERIVED.contains(state))
                                    .map(Enum::name)
                                    .toList());
        }
    }

    private List<String> allowed(String constraint) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT check_clause FROM information_schema.check_constraints WHERE constraint_schema = DATABASE()"
                                + " AND constraint_name = ?")) {
            query.setString(1, constraint);
            try (ResultSet row = query.executeQuery()) {
                assertThat(row.next()).as(constraint).isTrue();
                return QUOTED.matcher(row.getString(1))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .toList();
            }
        }
    }
}
