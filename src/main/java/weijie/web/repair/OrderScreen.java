package weijie.web.repair;

import jakarta.inject.Inject;
import java.util.List;
import weijie.repair.BulkDesk;
import weijie.repair.Chosen;
import weijie.repair.OrderCriteria;
import weijie.repair.OrderVerb;
import weijie.repair.ReadingDesk;
import weijie.repair.SettlementStatus;
import weijie.repair.check.RepairStatus;
import weijie.shared.Listing;
import weijie.shared.Money;
import weijie.shared.Outcome;
import weijie.shared.Slice;
import weijie.web.BulkScreen;

/** A list of repair records with what they would earn. */
public abstract class OrderScreen extends BulkScreen<OrderCriteria, PricedOrder, OrderVerb> {

    private static final long serialVersionUID = 1L;

    @Inject
    protected ReadingDesk reading;

    @Inject
    BulkDesk bulk;

    @Inject
    OrderSheet sheet;

    @Inject
    protected Estimates estimates;

    protected OrderScreen(String path, String... fields) {
        super(OrderVerb.class, path, PricedOrder::id, fields);
        getRows().sum(PricedOrder::fee).sumOfEverything(() -> estimates.of(reading.feeGroups(criteria())));
    }

    @Override
    protected OrderCriteria criteria() {
        return sheet.criteria(getFilter());
    }

    @Override
    protected Listing<PricedOrder> find(OrderCriteria criteria, Slice slice) {
        return sheet.find(criteria, slice);
    }

    private Chosen chosen() {
        List<Long> ids = getRows().listed().stream().map(PricedOrder::id).toList();
        return new Chosen(getRows().isEverything() ? criteria() : null, ids);
    }

    @Override
    protected Outcome<Long> lookAhead(OrderVerb verb) {
        return bulk.lookAhead(verb, chosen());
    }

    @Override
    protected Outcome<Long> act(OrderVerb verb, String why) {
        return bulk.act(verb, chosen(), why);
    }

    @Override
    protected Money sum(Outcome<?> outcome) {
        return estimates.of(reading.feeGroupsOf(
                outcome.done().stream().map(Long.class::cast).toList()));
    }

    @Override
    protected String nameKey(OrderVerb verb) {
        return "repair.verb." + verb;
    }

    @Override
    protected boolean wantsReason(OrderVerb verb) {
        return verb.wantsReasonForMany();
    }

    public SettlementStatus[] getStatuses() {
        return SettlementStatus.values();
    }

    public RepairStatus[] getWorks() {
        return RepairStatus.values();
    }
}
