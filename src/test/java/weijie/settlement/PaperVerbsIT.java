package weijie.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weijie.job.JobDesk;
import weijie.settlement.PaperModel.Act;

/**
 * Main and residual statements through every order of verbs, compared with {@link PaperModel} step by step. Nothing here is written
 * by hand: the first test tries every verb in every state that can be reached, the second lets three people do what comes to their
 * minds. Whatever happened, no order stands on two papers, nothing that was promised is lost, and the month can be closed.
 */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
class PaperVerbsIT {

    private static final int DEFAULT_SEQUENCES = 25;
    private static final int ACTS_MOST = 14;
    private static final int PAPERS_MOST = 2;

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
    private final Map<String, PaperModel> models = new HashMap<>();

    @BeforeEach
    void aMonth() {
        world = new PaperWorld(database, new PaperWorld.Desks(months, papers, disputes, jobs), YearMonth.of(2003, 2));
    }

    private void begin(int orders) {
        world.begin(orders);
        model = new PaperModel(orders);
        done = new ArrayList<>();
        remember();
    }

    /** Does it and compares; a refusal must change nothing. */
    private boolean attempt(Act act) {
        done.add(act);
        String before = model.toString();
        boolean allowed = model.does(act);
        String refused = world.attempt(act);
        assertThat(refused.isEmpty())
                .as("%s: %s from %s", done, refused, before)
                .isEqualTo(allowed);
        assertThat(world.told()).as("%s", done).isEqualTo(model.toString());
        assertThat(world.wrong()).as("%s", done).isEmpty();
        remember();
        return allowed;
    }

    private void close(int orders) {
        while (!model.isClosed()) {
            assertThat(attempt(model.towardsTheEnd())).as("%s", done).isTrue();
        }
        assertThat(world.isClosed()).as("closed after %s", done).isTrue();
        assertThat(world.csv())
                .as("the csv after %s", done)
                .hasSize(orders)
                .allSatisfy((order, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void everyVerbInEveryStateThatCanBeReached() {
        Map<String, Set<Act>> tried = new HashMap<>();
        Map<String, Map<Act, String>> ways = new HashMap<>();
        int walks = 0;
        int acts = 0;
        String start = new PaperModel(2).toString();
        do {
            begin(2);
            walks++;
            boolean goesOn = true;
            while (goesOn) {
                String here = model.toString();
                Set<Act> known = tried.computeIfAbsent(here, state -> new HashSet<>());
                Act next = untried(known).orElse(null);
                if (next == null) {
                    next = wayToUntried(here, tried, ways);
                }
                goesOn = next != null;
                if (goesOn) {
                    acts++;
                    known.add(next);
                    if (attempt(next)) {
                        ways.computeIfAbsent(here, state -> new HashMap<>()).put(next, model.toString());
                    }
                }
            }
            close(2);
        } while (wayToUntried(start, tried, ways) != null);
        System.out.println(
                "every verb in every state: " + tried.size() + " states, " + acts + " acts, " + walks + " walks");
        assertThat(tried).hasSizeGreaterThan(20);
    }

    /** A figure of the test, which the container's process reads from its environment. */
    private static long number(String name, long otherwise) {
        String given = System.getenv(name);
        return given == null || given.isBlank() ? otherwise : Long.parseLong(given.strip());
    }

    private static int disputable() {
        return (int) number("WEIJIE_TEST_DISPUTABLE", 1);
    }

    private Optional<Act> untried(Set<Act> known) {
        return acts(model).filter(act -> !known.contains(act)).findFirst();
    }

    /** What is tried: papers beyond the second are left to chance in the other test, and of two orders it is the same which one is disputed first. */
    private static Stream<Act> acts(PaperModel of) {
        return of.acts().stream().filter(act -> act.order() < disputable()).filter(act -> {
            PaperModel after = of.copy();
            after.does(act);
            return after.papers() <= PAPERS_MOST;
        });
    }

    /** The first step from here to a state in which something was not tried yet, through steps that are known. */
    private Act wayToUntried(String from, Map<String, Set<Act>> tried, Map<String, Map<Act, String>> ways) {
        Deque<String> next = new ArrayDeque<>(List.of(from));
        Map<String, Act> firstStep = new HashMap<>();
        Set<String> seen = new HashSet<>(List.of(from));
        while (!next.isEmpty()) {
            String at = next.poll();
            for (Map.Entry<Act, String> way : ways.getOrDefault(at, Map.of()).entrySet()) {
                String to = way.getValue();
                if (seen.add(to)) {
                    firstStep.put(to, at.equals(from) ? way.getKey() : firstStep.get(at));
                    if (isOpen(to, tried)) {
                        return firstStep.get(to);
                    }
                    next.add(to);
                }
            }
        }
        return null;
    }

    private void remember() {
        models.putIfAbsent(model.toString(), model.copy());
    }

    private boolean isOpen(String state, Map<String, Set<Act>> tried) {
        return acts(models.get(state))
                .anyMatch(act -> !tried.getOrDefault(state, Set.of()).contains(act));
    }

    @Test
    void threePeopleDoWhatComesToTheirMinds() {
        int sequences = (int) number("WEIJIE_TEST_SEQUENCES", DEFAULT_SEQUENCES);
        long seed = number("WEIJIE_TEST_SEED", System.nanoTime());
        System.out.println("random sequences of a month's verbs: " + sequences + ", seed " + seed);
        int acts = 0;
        for (int sequence = 0; sequence < sequences; sequence++) {
            Random random = new Random(seed + sequence);
            int orders = 2 + random.nextInt(3);
            begin(orders);
            try {
                for (int i = 0; i < ACTS_MOST; i++) {
                    attempt(choose(random));
                }
                close(orders);
            } catch (AssertionError e) {
                throw new AssertionError("sequence with seed " + (seed + sequence) + ": " + done, e);
            }
            acts += done.size();
        }
        System.out.println(sequences + " sequences, " + acts + " acts");
    }

    /** Mostly something that is allowed, so that a sequence gets somewhere; sometimes anything. */
    private Act choose(Random random) {
        List<Act> all = new ArrayList<>(model.acts());
        Collections.shuffle(all, random);
        if (random.nextInt(4) > 0) {
            for (Act act : all) {
                if (act.verb() != PaperModel.Verb.TRIAL && model.copy().does(act)) {
                    return act;
                }
            }
        }
        return all.get(0);
    }
}
