package weijie.parts;

import java.time.LocalDate;
import java.util.List;
import weijie.shared.Money;

/**
 * What a centre should send now, and which fees that releases by the next cut-off (G09).
 *
 * @param cutOff the last day on which a parcel still counts for the statement that is next
 * @param fee the fees of all orders that wait for nothing else than these parcels
 * @param groups what goes into a parcel of each group; a group without a slot left is not proposed
 */
public record ProposalRow(String centreCode, LocalDate cutOff, Money fee, List<Group> groups) {

    public ProposalRow {
        groups = List.copyOf(groups);
    }

    /**
     * One parcel.
     *
     * @param left slots left this month
     * @param labels what lies at the centre, in no parcel; empty when no slot is left
     * @param fee the fees of the orders that wait for this parcel alone
     * @param waiting how many of the pieces lie there although no slot is left
     */
    public record Group(PartGroup group, int left, List<String> labels, Money fee, int waiting) {

        public Group {
            labels = List.copyOf(labels);
        }
    }
}
