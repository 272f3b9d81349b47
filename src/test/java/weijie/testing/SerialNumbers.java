package weijie.testing;

/** Serial numbers as the shared sample writes them, with their check character. */
public final class SerialNumbers {

    private static final String CHECKS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private SerialNumbers() {}

    /**
     * The serial number of a unit.
     *
     * @param category two letters
     * @param unit decides all that follows them: below two hundred million no two are the same
     */
    public static String of(String category, int unit) {
        return checked("%s26%02d%c%07d"
                .formatted(
                        category,
                        1 + unit / 10_000_000 % 50,
                        (char) ('A' + unit / 10_000_000 / 50 % 8),
                        unit % 10_000_000));
    }

    /** The body of a serial number with its check character behind it: I counts as 1, O as 0. */
    static String checked(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            sum += (i + 1) * CHECKS.indexOf(c == 'I' ? '1' : c == 'O' ? '0' : c);
        }
        return body + CHECKS.charAt(sum % CHECKS.length());
    }
}
