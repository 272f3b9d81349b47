package weijie.shared;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What a verb on several things did, or would do: it does what is possible and says of the rest why not.
 *
 * @param done the keys of what it reaches
 * @param left what it does not reach, the first ones when there are very many
 * @param leftCount how many it does not reach
 */
public record Outcome<K>(List<K> done, List<LeftOut> left, long leftCount) implements Serializable {

    public Outcome {
        done = new ArrayList<>(done);
        left = new ArrayList<>(left);
    }

    public static <K> Outcome<K> of(List<K> done, List<LeftOut> left) {
        return new Outcome<>(done, left, left.size());
    }
}
