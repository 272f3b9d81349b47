package weijie.web.parts;

import java.io.Serializable;
import weijie.catalog.PartRow;
import weijie.parts.IssueOffer;

/** A line of a request or an issue while it is typed. */
public class TypedLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String partCode;
    private final String partName;
    private final String requestNo;
    private final Integer requestLineNo;
    private final Integer onShelf;
    private String quantity;
    private String orderNo;

    /** A part with one piece, for the order that waits for it, or for none. */
    TypedLine(PartRow part, String orderNo) {
        this(part.code(), part.name(), null, null, null, "1");
        this.orderNo = orderNo;
    }

    /** What a request waits for. */
    TypedLine(IssueOffer offer) {
        this(
                offer.partCode(),
                offer.partName(),
                offer.requestNo(),
                offer.requestLineNo(),
                offer.onShelf(),
                String.valueOf(Math.min(offer.quantity(), Math.max(1, offer.onShelf()))));
    }

    TypedLine(
            String partCode,
            String partName,
            String requestNo,
            Integer requestLineNo,
            Integer onShelf,
            String quantity) {
        this.partCode = partCode;
        this.partName = partName;
        this.requestNo = requestNo;
        this.requestLineNo = requestLineNo;
        this.onShelf = onShelf;
        this.quantity = quantity;
    }

    /** Whether another scan of this part counts here. */
    boolean takes(String code, String order) {
        return requestNo == null && partCode.equals(code) && (order == null ? orderNo == null : order.equals(orderNo));
    }

    /** One piece more; what was typed and is no number stays, to be put right. */
    void oneMore() {
        if (quantity != null && quantity.strip().matches("\\d{1,5}")) {
            quantity = String.valueOf(Integer.parseInt(quantity.strip()) + 1);
        }
    }

    public String getPartCode() {
        return partCode;
    }

    public String getPartName() {
        return partName;
    }

    public String getRequestNo() {
        return requestNo;
    }

    public Integer getRequestLineNo() {
        return requestLineNo;
    }

    public Integer getOnShelf() {
        return onShelf;
    }

    public String getOrderNo() {
        return orderNo;
    }

    public String getQuantity() {
        return quantity;
    }

    public void setQuantity(String quantity) {
        this.quantity = quantity;
    }
}
