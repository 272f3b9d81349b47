package weijie.settlement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weijie.settlement.PaperModel.Act;

/**
 * Three people do what comes to their minds with the papers of a month; whatever happened, no order stands on two papers, nothing that
 * was promised is lost, and the month can be closed. {@code WEIJIE_TEST_SEQUENCES} in the environment asks for more than the usual
 * few, {@code WEIJIE_TEST_SEED} for those of an earlier run.
 */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
class PaperSequencesIT extends PaperSteps {

    private static final int DEFAULT_SEQUENCES = 25;
    private static final int ACTS_MOST = 14;

    @Test
    void threePeopleDoWhatComesToTheirMinds() {
        int sequences = (int) number("WEIJIE_TEST_SEQUENCES", DEFAULT_SEQUENCES);
        long seed = number("WEIJIE_TEST_SEED", System.nanoTime());
        System.out.println("random sequences of a month's verbs: " + sequences + ", seed " + seed);
        int acts = 0;
        for (int sequence = 0; sequence < sequences; sequence++) {
            acts += sequence(seed + sequence);
        }
        System.out.println(sequences + " sequences, " + acts + " acts");
    }

    @Test
    void theSequencesInWhichProductAndModelOnceDisagreed() {
        // Every order is put off, and the empty paper is published.
        sequence(14604939896498L);
    }

    private int sequence(long seed) {
        Random random = new Random(seed);
        int orders = 2 + random.nextInt(3);
        begin(orders);
        try {
            for (int i = 0; i < ACTS_MOST; i++) {
                attempt(choose(random));
            }
            close(orders);
        } catch (AssertionError e) {
            throw new AssertionError("sequence with seed " + seed + ": " + done(), e);
        }
        return done().size();
    }

    /** Mostly something that is allowed, so that a sequence gets somewhere; sometimes anything. */
    private Act choose(Random random) {
        List<Act> all = new ArrayList<>(model().acts());
        Collections.shuffle(all, random);
        if (random.nextInt(4) > 0) {
            for (Act act : all) {
                if (act.verb() != PaperModel.Verb.TRIAL && model().copy().does(act)) {
                    return act;
                }
            }
        }
        return all.get(0);
    }
}
