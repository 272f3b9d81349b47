package weijie.web.anomaly;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import weijie.anomaly.AnomalyDesk;
import weijie.anomaly.AnomalyRow;
import weijie.anomaly.CallbackRow;
import weijie.anomaly.MarkedOrderRow;
import weijie.anomaly.OutletAnomalyRow;
import weijie.web.Say;

/** What stands out, in the reader's language. */
@Named
@RequestScoped
public class AnomalyTexts {

    @Inject
    AnomalyDesk desk;

    @Inject
    Say say;

    /** All that stands out of an outlet, a sentence each. */
    public List<String> sentences(OutletAnomalyRow row) {
        return row.sentences(say.texts());
    }

    /** What marks an order, as far as the reader may know. */
    public List<String> ofOrder(String orderNo) {
        return desk.ofOrder(orderNo).stream().map(this::sentence).toList();
    }

    private String sentence(AnomalyRow row) {
        return row.sentence(say.texts());
    }

    public String reasons(MarkedOrderRow row) {
        return row.reasons(say.texts());
    }

    public String why(CallbackRow row) {
        return row.reasons(say.texts());
    }
}
