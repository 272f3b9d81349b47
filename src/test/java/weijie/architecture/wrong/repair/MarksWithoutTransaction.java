package weijie.architecture.wrong.repair;

import weijie.shared.jpa.Rows;

/** Orders that are changed whether or not anybody has begun a transaction. */
public class MarksWithoutTransaction {

    Rows rows;

    void settle() {
        mark("SETTLED");
    }

    private void mark(String status) {
        rows.change("UPDATE repair_order SET settlement_status = ?", status);
    }
}
