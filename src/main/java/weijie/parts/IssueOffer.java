package weijie.parts;

/**
 * A line of a request that waits to be sent, as the line of an issue that would serve it.
 *
 * @param requestLineNo the line of the request
 * @param quantity pieces still to be sent
 * @param onShelf pieces that lie on the sender's shelf
 */
public record IssueOffer(
        String requestNo,
        int requestLineNo,
        String centreCode,
        String outletCode,
        String outletName,
        String partCode,
        String partName,
        int quantity,
        int onShelf) {}
