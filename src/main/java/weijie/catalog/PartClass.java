package weijie.catalog;

/** The class of a part, which decides its return quota (G22). The valuable ones are a closed list (G21) kept as policy data. */
public enum PartClass {
    MAINBOARD,
    LCD,
    LCD_DRIVER_BOARD,
    OTHER;

    public boolean isValuable() {
        return this != OTHER;
    }
}
