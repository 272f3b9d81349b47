package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import weijie.job.JobDesk;
import weijie.settlement.PaperModel.Act;

/** A month of one centre on which verbs are tried one after the other, each compared with what {@link PaperModel} makes of it. */
abstract class PaperSteps {

    @Resource(lookup = "java:app/weijie/db")
    private DataSource database;

    @Inject
    private SettlementDesk months;

    @Inject
    private StatementDesk papers;

    @Inject
    private DisputeDesk disputes;

    @Inject
    private JobDesk jobs;

    private PaperWorld world;
    private PaperModel model;
    private List<Act> done;

    @BeforeEach
    void aMonth() {
        world = new PaperWorld(database, new PaperWorld.Desks(months, papers, disputes, jobs), YearMonth.of(2003, 2));
    }

    /** A centre of its own, about which nothing has happened yet. */
    final void begin(int orders) {
        world.begin(orders);
        model = new PaperModel(orders);
        done = new ArrayList<>();
    }

    final PaperModel model() {
        return model;
    }

    /** What was tried since the beginning. */
    final List<Act> done() {
        return done;
    }

    /** Does it and compares; a refusal must change nothing. */
    final boolean attempt(Act act) {
        done.add(act);
        String before = model.toString();
        boolean allowed = model.does(act);
        String refused = world.attempt(act);
        assertThat(refused.isEmpty())
                .as("%s: %s from %s", done, refused, before)
                .isEqualTo(allowed);
        assertThat(world.told()).as("%s", done).isEqualTo(model.toString());
        assertThat(world.wrong()).as("%s", done).isEmpty();
        return allowed;
    }

    /** Goes on to the end of the month, whatever state it is in. */
    final void close(int orders) {
        while (!model.isClosed()) {
            assertThat(attempt(model.towardsTheEnd())).as("%s", done).isTrue();
        }
        assertThat(world.isClosed()).as("closed after %s", done).isTrue();
        assertThat(world.csv())
                .as("the csv after %s", done)
                .hasSize(orders)
                .allSatisfy((order, times) -> assertThat(times).isEqualTo(1));
    }

    /** A figure of a test, which the container's process reads from its environment. */
    static long number(String name, long otherwise) {
        String given = System.getenv(name);
        return given == null || given.isBlank() ? otherwise : Long.parseLong(given.strip());
    }
}
