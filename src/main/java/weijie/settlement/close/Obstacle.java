package weijie.settlement.close;

import java.io.Serializable;
import java.time.LocalDate;
import weijie.shared.Money;
import weijie.shared.Texts;

/**
 * Why a step of a centre's month is not done.
 *
 * @param count how many of the kind there are
 * @param amount what they come to, or {@code null}
 * @param since the day that passed, or {@code null}
 */
public record Obstacle(Kind kind, long count, Money amount, LocalDate since) implements Serializable {

    /** What may stand in the way; what merely waits for its time does not block. */
    public enum Kind {
        NOT_SUBMITTED(false, "/repair/list.xhtml?status=DRAFT&month={0}&centre={1}"),
        NOT_CHECKED(false, "/repair/list.xhtml?status=SUBMITTED&month={0}&centre={1}"),
        ABNORMAL(true, "/repair/list.xhtml?status=ABNORMAL&month={0}&centre={1}"),
        SUSPECT(true, "/repair/list.xhtml?status=SUSPECT&month={0}&centre={1}"),
        HELD(false, "/repair/list.xhtml?status=HELD&month={0}&centre={1}"),
        PARCEL_NOT_RECEIVED(true, "/parts/parcels.xhtml?view=SHIPPED&centre={1}"),
        PARCEL_NOT_COUNTED(true, "/parts/parcels.xhtml?view=RECEIVED&centre={1}"),
        FAKE_WITHOUT_PENALTY(true, "/repair/list.xhtml?status=CONFIRMED_FAKE&month={0}&centre={1}"),
        PENALTY_TO_CONFIRM(true, "/settlement/penalties.xhtml?view=TO_CONFIRM&centre={1}"),
        PENALTY_TO_CONFIRM_AGAIN(true, "/settlement/penalties.xhtml?view=TO_CONFIRM_AGAIN&centre={1}"),
        PENALTY_TO_NOTIFY(true, "/settlement/penalties.xhtml?view=TO_NOTIFY&centre={1}"),
        PENALTY_TO_DECIDE(true, "/settlement/penalties.xhtml?view=TO_DECIDE&centre={1}"),
        CALCULATING(true, "/settlement/month.xhtml?month={0}"),
        TRIED(false, "/settlement/month.xhtml?month={0}"),
        NO_PRICE(true, "/settlement/list.xhtml?month={0}&centre={1}"),
        ORDERS_LEFT(true, "/settlement/list.xhtml?month={0}&centre={1}"),
        NOT_CONFIRMED(false, "/settlement/list.xhtml?state=SENT_TO_CENTRE&month={0}&centre={1}"),
        CONFIRM_OVERDUE(true, "/settlement/list.xhtml?state=SENT_TO_CENTRE&month={0}&centre={1}"),
        DISPUTED(true, "/settlement/disputes.xhtml?state=OPEN&month={0}&centre={1}"),
        ANSWER_OVERDUE(true, "/settlement/disputes.xhtml?state=OPEN&month={0}&centre={1}"),
        ACTING(true, "/settlement/cockpit.xhtml?month={0}&centre={1}"),
        PAYMENT_UNCONFIRMED(true, "/payment/list.xhtml?state=RECORDED&month={0}&centre={1}");

        private final boolean blocking;
        private final String page;

        Kind(boolean blocking, String page) {
            this.blocking = blocking;
            this.page = page;
        }
    }

    static Obstacle of(Kind kind, long count) {
        return new Obstacle(kind, count, null, null);
    }

    public boolean isBlocking() {
        return kind.blocking;
    }

    /** The list of exactly these. */
    public String page(String month, String centreCode) {
        return kind.page.replace("{0}", month).replace("{1}", centreCode);
    }

    /** What there is, and what it waits for. */
    public String text(Texts texts) {
        return texts.get(
                "settlement.cockpit.obstacle." + kind, count, amount == null ? "" : "¥" + amount.grouped(), since);
    }
}
