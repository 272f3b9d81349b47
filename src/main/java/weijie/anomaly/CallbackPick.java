package weijie.anomaly;

import weijie.shared.Texts;
import weijie.shared.Worded;

/** Why an order is on the list of those to be called. */
public enum CallbackPick implements Worded {
    /** What was found marks it. */
    FINDING,
    /** Drawn at random among the others, as a measure. */
    RANDOM;

    @Override
    public String in(Texts texts) {
        return texts.get("anomaly.drawn." + this);
    }
}
