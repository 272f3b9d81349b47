package weijie.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import weijie.api.Door;
import weijie.repair.RepairWorld;

/**
 * Eight clients do what people do with parts, in any order and all at once; after each hundred acts nothing is lost, doubled or below zero.
 * The seed is printed; {@code -Dweijie.parts.acts=10000} makes a long run of it.
 */
class PartsTogetherIT {

    private static final int ACTS_BETWEEN = 100;
    private static final int ACTS = Integer.getInteger("weijie.parts.acts", 300);
    private static final long SEED = Long.getLong("weijie.parts.seed", 20261130L);

    private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();

    @Test
    void whateverIsDoneAtOnceEveryPieceIsAccountedFor() throws Exception {
        PartsLoop.on();
        PartsCrowd crowd = new PartsCrowd(new RepairWorld(), new Counting());
        System.out.println("weijie.parts.seed=" + SEED + " acts=" + ACTS);
        for (int done = 0; done < ACTS; done += ACTS_BETWEEN) {
            crowd.act(ACTS_BETWEEN, SEED + 31L * done);
            PartsLoop.demandAccounted("after " + (done + ACTS_BETWEEN) + " acts");
        }
        System.out.println("answers by status: " + new TreeMap<>(answers));
        assertThat(answers).as("something was done").containsKey(201).containsKey(200);
        assertThat(failed).as("no act failed in the server").isEmpty();
    }

    private final class Counting implements PartsCrowd.Hands {

        @Override
        public Response post(String who, String path, Object body) {
            return told(Door.as(who).body(body).post(path));
        }

        @Override
        public Response get(String who, String path) {
            return told(Door.as(who).get(path));
        }

        private Response told(Response answer) {
            answers.merge(answer.statusCode(), 1, Integer::sum);
            if (answer.statusCode() >= 500) {
                failed.add(answer.asString());
            }
            return answer;
        }
    }
}
