package weijie.settlement.close;

import java.io.Serializable;
import java.util.List;
import weijie.shared.Money;

/**
 * One step of a centre's month, or of all centres' together.
 *
 * @param done how many orders, statements or payments have passed it
 * @param total of how many
 * @param amount what those that passed it come to, or {@code null} where there is no sum yet
 * @param obstacles why it is not done
 */
public record StepCell(MonthStep step, StepState state, long done, long total, Money amount, List<Obstacle> obstacles)
        implements Serializable {

    public boolean isBlocked() {
        return state == StepState.BLOCKED;
    }

    /** The list in which one sees what the number counts. */
    public String page(String month, String centreCode) {
        String of = "month=" + month + "&centre=" + centreCode;
        return switch (step) {
            case SUBMITTED, REVIEWED -> "/repair/list.xhtml?" + of;
            case PARTS -> "/repair/list.xhtml?status=HELD&" + of;
            case CALCULATED, SENT, CONFIRMED, PUBLISHED -> "/settlement/list.xhtml?" + of;
            case PAID -> "/payment/list.xhtml?" + of;
        };
    }
}
