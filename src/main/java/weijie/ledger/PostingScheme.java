package weijie.ledger;

import java.util.List;

/** How one event is posted: pure, one class an event, in the room that knows the event. */
public interface PostingScheme {

    LedgerEvent event();

    /** The entries, those of headquarters' book first; one without postings is not posted. */
    List<Entry> entries();
}
