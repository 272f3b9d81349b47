package weijie.web.repair;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import weijie.repair.OrderCriteria;
import weijie.web.Chip;
import weijie.web.ListFilter;

/** The queue of records that a person must decide on. */
@Named
@ViewScoped
public class ReviewPage extends OrderScreen {

    private static final long serialVersionUID = 1L;

    public ReviewPage() {
        super("/repair/review", "q", "month", "centre", "code", "view");
    }

    @Override
    protected void preset(ListFilter empty) {
        empty.preset("view", OrderCriteria.View.TO_REVIEW.name());
    }

    public List<Chip> getChips() {
        return Arrays.stream(OrderCriteria.View.values())
                .map(view -> new Chip("view", view.name(), say.text("repair.view." + view), null))
                .toList();
    }
}
