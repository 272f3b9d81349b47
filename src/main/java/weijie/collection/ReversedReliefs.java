package weijie.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import weijie.collection.CollectionView.Relief;
import weijie.ledger.EntryReversed;
import weijie.ledger.LedgerEvent;
import weijie.network.Scope;
import weijie.settlement.Debts;
import weijie.shared.Refusal;

/** A payment or write-off whose entry is reversed in the books: what it took is open again, and collected on, in the same transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReversedReliefs {

    @Inject
    CollectionCases cases;

    @Inject
    Reliefs reliefs;

    @Inject
    CollectionEvents events;

    @Inject
    Debts debts;

    void follow(@Observes EntryReversed reversed) {
        if (reversed.event() == LedgerEvent.DEBT_PAID_IN || reversed.event() == LedgerEvent.DEBT_WRITTEN_OFF) {
            reliefs.find(reversed.source().id())
                    .filter(owned -> owned.relief().state() == ReliefState.AGREED)
                    .ifPresent(owned -> open(owned.caseNo(), owned.relief()));
        }
    }

    private void open(String number, Relief relief) {
        debts.hold(cases.find(number, Scope.all()).statementId());
        CollectionCases.Case held = cases.lock(number, null);
        CollectionState now =
                cases.instalments(held.id()).isEmpty() ? CollectionState.OPEN : CollectionState.IN_INSTALMENTS;
        Refusal.unless(
                now == held.row().state() || held.row().state().mayBecome(now),
                Refusal.Kind.CONFLICT,
                "DC-702",
                number);
        reliefs.reverse(relief);
        cases.become(held.id(), now, relief.amount().negated());
        events.tellCentre(
                events.note(number, "REVERSE_ENTRY", held.row(), relief.amount(), relief.no()),
                "reversed",
                relief.amount());
    }
}
