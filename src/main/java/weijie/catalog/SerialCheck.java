package weijie.catalog;

/** Whether the last character of a serial number is a check character, and how it is computed. */
public enum SerialCheck {
    NONE,
    /** The sum of position times value over 34 characters, I read as 1 and O as 0, modulo 34. */
    MOD34
}
