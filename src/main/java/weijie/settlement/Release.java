package weijie.settlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import weijie.shared.Money;
import weijie.shared.Texts;

/**
 * What would release the fee of an order that waits (G09).
 *
 * @param steps what is still to be done, in the order in which the parts go; none when it waits for the next calculation only
 * @param by the last day for it
 * @param month the month it is settled with then
 * @param money the fee, or {@code null} when no rate card has one
 * @param undecided whether headquarters may decide as well, because it was carried as often as the policy allows
 */
public record Release(List<Step> steps, LocalDate by, YearMonth month, Money money, boolean undecided) {

    /** Who has to do something; the texts stand under {@code settlement.release.<name>}. */
    public enum Act {
        HAND_OVER,
        SHIP,
        SHIP_WITHOUT_SLOT,
        SEND_PARTS,
        SEND_SHEET,
        CALL_BACK
    }

    /**
     * One thing to do.
     *
     * @param labels the old parts it is about, none when the reader may not know them
     */
    public record Step(Act act, List<String> labels) {

        private String text(Texts texts) {
            return texts.get("settlement.release." + act, String.join(texts.get("app.listed"), labels));
        }
    }

    /** The sentence for a reader. */
    public String text(Texts texts) {
        String fee = money == null ? "" : texts.get("settlement.release.fee", money);
        String sentence = steps.isEmpty()
                ? texts.get("settlement.release.ready", month, fee)
                : texts.get(
                        "settlement.release",
                        steps.stream()
                                .map(step -> step.text(texts))
                                .collect(Collectors.joining(texts.get("settlement.release.then"))),
                        by,
                        month,
                        fee);
        return undecided ? sentence + texts.get("settlement.release.decide") : sentence;
    }
}
