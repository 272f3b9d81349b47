package weijie.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.repair.RepairWorld;
import weijie.testing.Eventually;
import weijie.testing.RunningServer;

/**
 * Two acts that wait for each other: a verdict holds the old pieces and asks for their order, because a penalty names it, while a withdrawal
 * holds the order and asks for the pieces. The database lets one of them fail; nobody sees it.
 */
class DeadlockIT {

    /** Pieces enough that the other act is the smaller one, which is the one that the database rolls back. */
    private static final int PIECES = 30;

    private final RepairWorld world = new RepairWorld();

    @Test
    void theActThatIsRolledBackIsDoneAgain() throws Exception {
        PartsLoop.on();
        String part = PartsLoop.part("OTHER");
        PartsLoop.open("OUTLET," + world.outlet("A1") + ',' + part + ',' + PIECES);
        String orderNo = PartsLoop.used(world, "A1", part + '*' + PIECES);
        CompletableFuture<Integer> withdrawal;
        try (Connection verdict = RunningServer.applicationDatabase()) {
            verdict.setAutoCommit(false);
            assertThat(change(verdict, "UPDATE bad_part SET remark = 'x' WHERE order_no = ?", orderNo))
                    .isEqualTo(PIECES);
            withdrawal = CompletableFuture.supplyAsync(() -> Door.as(world.account("A1"))
                    .body(Map.of())
                    .post("/repair-orders/" + orderNo + "/withdraw")
                    .statusCode());
            Eventually.await("the withdrawal asks for the pieces", Duration.ofSeconds(30), this::isWaiting);
            // Were it not rolled back, the order could not be had.
            assertThat(change(verdict, "UPDATE repair_order SET version = version WHERE order_no = ?", orderNo))
                    .isEqualTo(1);
            verdict.rollback();
        }
        assertThat(withdrawal.get(30, TimeUnit.SECONDS)).isEqualTo(200);
        assertThat(PartsLoop.labels(world.account("A1"), orderNo)).isEmpty();
        PartsLoop.demandAccounted("after the second attempt");
    }

    private static int change(Connection connection, String sql, String orderNo) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, orderNo);
            return statement.executeUpdate();
        }
    }

    private boolean isWaiting() {
        try (Connection connection = RunningServer.applicationDatabase();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT COUNT(*) FROM information_schema.processlist WHERE id <> CONNECTION_ID()"
                                + " AND info LIKE 'SELECT % FROM bad_part % FOR UPDATE'");
                ResultSet found = statement.executeQuery()) {
            return found.next() && found.getInt(1) > 0;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
