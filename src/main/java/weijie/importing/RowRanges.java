package weijie.importing;

/** Numbers of rows, told in ascending order, as people write them: {@code 7、12-30}; however many they are, few are kept. */
final class RowRanges {

    private static final int MOST_RANGES = 12;

    private final StringBuilder text = new StringBuilder();
    private int count;
    private int ranges;
    private int from;
    private int to = -1;

    void add(int rowNo) {
        count++;
        if (to >= 0 && rowNo == to + 1) {
            to = rowNo;
            return;
        }
        end();
        from = rowNo;
        to = rowNo;
    }

    private void end() {
        if (to >= 0 && ++ranges <= MOST_RANGES) {
            text.append(text.isEmpty() ? "" : "、").append(from == to ? String.valueOf(from) : from + "-" + to);
        } else if (ranges == MOST_RANGES + 1) {
            text.append("…");
        }
    }

    int count() {
        return count;
    }

    /** All of them; nothing can be added afterwards. */
    String text() {
        end();
        to = -1;
        return text.toString();
    }
}
