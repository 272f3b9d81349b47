package weijie.web.parts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weijie.parts.BadPartCriteria;
import weijie.parts.BadPartDesk;
import weijie.parts.BadPartRow;
import weijie.parts.PartIssueDesk;
import weijie.parts.PartSourceRow;
import weijie.shared.Slice;

/** Where the parts of an order came from, and its old parts and how far each has come: what its fee waits for (G09). */
@Named("orderPieces")
@RequestScoped
public class OrderPieces {

    private static final int MOST = 200;

    @Inject
    BadPartDesk desk;

    @Inject
    PartIssueDesk issues;

    private final Map<String, List<PartSourceRow>> from = new HashMap<>();
    private final Map<String, List<BadPartRow>> seen = new HashMap<>();

    /** Those that the reader may see; headquarters none of a parcel that it has not counted. */
    public List<BadPartRow> of(String orderNo) {
        return seen.computeIfAbsent(
                orderNo,
                no -> desk.list(
                                new BadPartCriteria(null, null, null, null, null, no, null, null, false, false, false),
                                Slice.of(0, MOST))
                        .items());
    }

    /** The issues by which its parts came to the outlet. */
    public List<PartSourceRow> sourcesOf(String orderNo) {
        return from.computeIfAbsent(orderNo, issues::sources);
    }
}
