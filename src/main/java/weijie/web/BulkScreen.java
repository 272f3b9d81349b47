package weijie.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import weijie.shared.LeftOut;
import weijie.shared.Money;
import weijie.shared.Outcome;

/**
 * A list whose ticked rows a verb can be done to. The dialog {@code w:bulkDialog} says before what will happen: how many, for how much,
 * and which not and why; afterwards the page says what did.
 *
 * @param <C> the criteria as the desk takes them
 * @param <R> a row
 * @param <V> the verbs
 */
public abstract class BulkScreen<C, R, V extends Enum<V>> extends ListScreen<C, R> {

    private static final long serialVersionUID = 1L;
    private static final int NAMED_MOST = 10;

    /**
     * What a verb would do.
     *
     * @param count how many it reaches
     * @param sum what they come to, {@code null} when amounts say nothing here
     * @param left a sentence for each that it does not reach, the first ones
     * @param leftCount how many it does not reach
     */
    public record Outlook(int count, Money sum, List<String> left, long leftCount) implements Serializable {}

    private V asked;
    private Outlook outlook;
    private String reason;

    private final Class<V> verbs;

    protected BulkScreen(Class<V> verbs, String path, RowsModel.Of<R, Object> key, String... fields) {
        super(path, key, fields);
        this.verbs = verbs;
    }

    /** Asks the desk what the verb would do to the ticked rows. */
    protected abstract Outcome<?> lookAhead(V verb);

    /** Does it. */
    protected abstract Outcome<?> act(V verb, String why);

    /** What those that it reaches come to. */
    protected abstract Money sum(Outcome<?> outcome);

    /** The text key of the verb's name. */
    protected abstract String nameKey(V verb);

    /** The text key that says how many it was done to. */
    protected String doneKey() {
        return "list.bulk.done";
    }

    /** Whether the verb wants a reason. */
    protected boolean wantsReason(V verb) {
        return false;
    }

    public boolean isReasonWanted() {
        return asked != null && wantsReason(asked);
    }

    /** Opens the dialog about a verb, by its name. */
    public void ask(String name) {
        V verb = Enum.valueOf(verbs, name);
        Outcome<?> would = lookAhead(verb);
        asked = verb;
        reason = null;
        outlook = new Outlook(would.done().size(), sum(would), sentences(would), would.leftCount());
    }

    private List<String> sentences(Outcome<?> outcome) {
        List<String> all = new ArrayList<>();
        outcome.left().forEach(left -> all.add(say.sentence(left.why())));
        return all;
    }

    public void dropQuestion() {
        asked = null;
        outlook = null;
    }

    /** Takes a ready-made reason. */
    public void use(String template) {
        reason = template;
    }

    /** Does what the dialog asked, and says what became of it. */
    public void decide() {
        Outcome<?> did = act(asked, reason);
        String name = getVerbName();
        dropQuestion();
        getRows().clear();
        say.info(doneKey(), name, did.done().size());
        if (did.leftCount() > 0) {
            say.warn("list.bulk.left", did.leftCount(), numbers(did));
        }
    }

    private static String numbers(Outcome<?> outcome) {
        return String.join(
                "、",
                outcome.left().stream().limit(NAMED_MOST).map(LeftOut::number).toList());
    }

    public V getAsked() {
        return asked;
    }

    public String getVerbName() {
        return asked == null ? "" : say.text(nameKey(asked));
    }

    public Outlook getOutlook() {
        return outlook;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
