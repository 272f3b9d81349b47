package weijie.parts;

/** A part in one state at one place during a month: pieces at its beginning, those that came and went, and at its end. */
public record StockMonthRow(
        Location location, String partCode, String partName, StockState state, int opening, int came, int went) {

    public int closing() {
        return opening + came - went;
    }
}
