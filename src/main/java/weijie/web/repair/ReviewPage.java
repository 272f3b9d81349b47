package weijie.web.repair;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import weijie.repair.OrderCriteria;
import weijie.repair.QueueLength;
import weijie.web.Chip;
import weijie.web.ListFilter;

/** The queue of records that a person must decide on. */
@Named
@ViewScoped
public class ReviewPage extends OrderScreen {

    private static final long serialVersionUID = 1L;

    private List<Chip> chips;

    public ReviewPage() {
        super("/repair/review", "q", "month", "centre", "code", "view");
    }

    @Override
    protected void preset(ListFilter empty) {
        empty.preset("view", OrderCriteria.View.TO_REVIEW.name());
    }

    /** The queues as chips; how many wait in each is said where nothing else limits the list, of long ones only that they are. */
    public List<Chip> getChips() {
        if (chips == null) {
            boolean counted = getFilter().keySet().stream().allMatch("view"::equals);
            Map<OrderCriteria.View, QueueLength> waiting = counted ? reading.queues() : Map.of();
            chips = Arrays.stream(OrderCriteria.View.values())
                    .map(view -> chip(view, waiting.get(view)))
                    .toList();
        }
        return chips;
    }

    private Chip chip(OrderCriteria.View view, QueueLength waiting) {
        String label = say.text("repair.view." + view);
        return waiting == null
                ? new Chip("view", view.name(), label, null)
                : new Chip("view", view.name(), label, waiting.counted(), waiting.more());
    }

    /** What was decided no longer waits. */
    @Override
    public void decide() {
        super.decide();
        chips = null;
    }
}
