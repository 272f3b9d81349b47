package weijie.api.collection;

import java.time.LocalDate;
import java.util.List;
import weijie.collection.CollectionCause;
import weijie.collection.CollectionRow;
import weijie.collection.CollectionState;
import weijie.collection.CollectionVerb;
import weijie.collection.CollectionView;
import weijie.shared.Money;

/** A collection case with its instalments, payments, write-offs and history, and what the caller may do now. */
public record WholeCase(
        String no,
        CollectionState state,
        CollectionCause cause,
        String centreCode,
        String centreName,
        String statementNo,
        String month,
        Money amount,
        Money taken,
        Money open,
        String reason,
        String openedBy,
        LocalDate openedOn,
        int version,
        List<Due> instalments,
        List<CollectionView.SetOff> setOffs,
        List<CollectionView.Relief> reliefs,
        List<CollectionView.File> files,
        List<CollectionView.Event> events,
        List<CollectionVerb> verbs) {

    /** What is due with a month. */
    public record Due(String month, Money amount) {}

    static WholeCase of(CollectionView view) {
        CollectionRow row = view.row();
        return new WholeCase(
                row.no(),
                row.state(),
                row.cause(),
                row.centreCode(),
                row.centreName(),
                row.statementNo(),
                row.month(),
                row.amount(),
                row.taken(),
                row.open(),
                row.reason(),
                row.openedBy(),
                row.openedOn(),
                row.version(),
                view.instalments().stream()
                        .map(part -> new Due(part.month().toString(), part.amount()))
                        .toList(),
                view.setOffs(),
                view.reliefs(),
                view.files(),
                view.events(),
                view.verbs());
    }
}
