package weijie.web.repair;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import weijie.repair.OrderCriteria;
import weijie.repair.OrderVerb;
import weijie.repair.ReadingDesk;
import weijie.repair.ReviewDesk;
import weijie.shared.Listing;
import weijie.shared.Refusal;
import weijie.shared.Slice;
import weijie.web.RowsModel;
import weijie.web.Say;
import weijie.web.Show;

/** The queue of records that a person must decide on. */
@Named
@ViewScoped
public class ReviewPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 1000;

    @Inject
    ReadingDesk desk;

    @Inject
    ReviewDesk review;

    @Inject
    Estimates estimates;

    @Inject
    Say say;

    private OrderFilter filter = new OrderFilter();
    private OrderVerb asked;
    private String reason;
    private final RowsModel<PricedOrder> rows = new RowsModel<PricedOrder>(this::slice, PricedOrder::id)
            .sum(PricedOrder::fee)
            .sumOfEverything(() -> estimates.of(desk.feeGroups(filter.criteria())));

    private Listing<PricedOrder> slice(Slice slice) {
        if (filter.getView() == null) {
            filter.setView(OrderCriteria.View.TO_REVIEW);
        }
        return desk.list(filter.criteria(), slice).map(estimates::line);
    }

    public void show(OrderCriteria.View view) {
        filter.setView(view);
        rows.search();
    }

    public void reset() {
        filter = new OrderFilter();
        rows.search();
    }

    public void ask(OrderVerb verb) {
        asked = verb;
        reason = null;
    }

    public void dropQuestion() {
        asked = null;
    }

    public void use(String template) {
        reason = template;
    }

    /** What the dialog repeats: how many, for how much. */
    public String getSums() {
        return say.text("repair.review.sums", rows.getSelectedCount(), Show.yuan(rows.getSelectedSum()));
    }

    public boolean isReasonNeeded() {
        return asked != null && asked.wantsReason();
    }

    /** The same verdict for all that are ticked. */
    public void decide() {
        List<Long> ids = rows.isEverything()
                ? review.idsOf(filter.criteria(), AT_ONCE + 1)
                : rows.getSelection().stream().map(PricedOrder::id).toList();
        Refusal.unless(ids.size() <= AT_ONCE, Refusal.Kind.INVALID, "RR-216", AT_ONCE);
        int done = review.decideThese(ids, asked, reason);
        asked = null;
        rows.clear();
        say.info("repair.review.decided", done);
    }

    public OrderFilter getFilter() {
        return filter;
    }

    public RowsModel<PricedOrder> getRows() {
        return rows;
    }

    public OrderCriteria.View[] getViews() {
        return OrderCriteria.View.values();
    }

    public OrderVerb getAsked() {
        return asked;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
