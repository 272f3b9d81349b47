package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import weijie.network.Scope;
import weijie.shared.Caller;
import weijie.shared.Duty;
import weijie.shared.Listing;
import weijie.shared.Slice;

/** Where an outlet's float of parts is looked up before parts are asked for. */
@ApplicationScoped
public class FloatDesk {

    @Inject
    PartFloats floats;

    @Inject
    Caller caller;

    /** What each outlet should have of the parts it has used of late. */
    @Transactional
    @Duty
    public Listing<FloatRow> list(FloatCriteria criteria, Slice slice) {
        return floats.list(criteria, Scope.of(caller), slice);
    }
}
