package weijie.web.repair;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import weijie.repair.OrderCriteria;
import weijie.repair.SettlementStatus;
import weijie.web.Chip;
import weijie.web.ListSheet;
import weijie.web.UserUi;

/** The list of repair records. */
@Named
@ViewScoped
public class OrderListPage extends OrderScreen {

    private static final long serialVersionUID = 1L;

    @Inject
    UserUi user;

    private List<Chip> chips;

    public OrderListPage() {
        super(OrderSheet.PATH, OrderSheet.FIELDS);
    }

    @Override
    protected Set<String> sorts() {
        return Set.of("orderNo", "serialNo", "acceptedOn", "completedOn", "level");
    }

    /** Whoever has to answer a question reads it in the list. */
    @Override
    protected Set<String> hiddenAtFirst() {
        Set<String> hidden = new HashSet<>(Set.of("centre", "category", "customer", "phone", "settledMonth"));
        if (user.isHq()) {
            hidden.add("question");
        }
        return hidden;
    }

    /** The states as chips; how many stand there is said where nothing else limits the list. */
    public List<Chip> getChips() {
        if (chips == null) {
            boolean counted = getFilter().keySet().stream().allMatch(Set.of("status", "view")::contains);
            Map<SettlementStatus, Long> counts = counted ? reading.counts() : Map.of();
            chips = new ArrayList<>();
            chips.add(state(SettlementStatus.DRAFT, counts));
            chips.add(state(SettlementStatus.ABNORMAL, counts));
            chips.add(new Chip("view", "QUESTIONED", say.text("status.QUESTIONED"), null));
            chips.add(state(SettlementStatus.VALIDATED, counts));
            chips.add(state(SettlementStatus.HELD, counts));
            chips.add(new Chip("status", "SETTLED", say.text("status.SETTLED"), null));
            chips.add(new Chip("view", "IN_WORK", say.text("repair.view.IN_WORK"), null));
        }
        return chips;
    }

    private Chip state(SettlementStatus state, Map<SettlementStatus, Long> counts) {
        return new Chip("status", state.name(), say.text("status." + state), counts.get(state));
    }

    @Override
    protected Optional<ListSheet<OrderCriteria, PricedOrder>> sheet() {
        return Optional.of(sheet);
    }
}
