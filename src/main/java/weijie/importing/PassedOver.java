package weijie.importing;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Rows below the headings that are no data: what they are, and the code of the note that names them. */
enum PassedOver {
    /** The example of our own template. */
    EXAMPLE("IM-120"),
    /** A row that only adds up. */
    TOTAL("IM-121"),
    /** Who made, checked or signed the sheet, on which page. */
    SIGNATURE("IM-122"),
    /** The headings once more, as on every printed page. */
    HEADINGS("IM-123"),
    /** Nothing but a running number, a default that was filled down, or what stands in columns that nobody reads. */
    DEFAULTS("IM-124");

    private static final Pattern MAY_BEGIN = Pattern.compile("[\\s\\u00A0\\u3000:：(（【]*[合总小共累本tTgGsS]");
    private static final Pattern TOTAL_WORD = Pattern.compile(
            "(?:本页|本月|全部)?(?:合计|总计|小计|共计|累计|总数)\\D?.{0,30}|(?:grand)?total[:：]?.{0,20}|sum[:：]?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("[-+¥￥]?[\\d,.]*\\d%?[元单台条行件]?");
    private static final Pattern SIGNED =
            Pattern.compile("(?:制表|制单|填表|填报|编制|审核|审批|复核|核对|核准|经办|主管|财务|负责人|签字|签名|签章|盖章|公章)[^,，]{0,30}"
                    + "|(?:说明|备注|注|附|日期|时间|单位|打印时间|导出时间|统计时间)[:：].*|以[上下](?:空白|为|共|数据|是).*"
                    + "|第?\\d+页(?:[,，/]?共?\\d+页)?|共\\d+[页行条单].*|.{0,10}(?:签字|签名|签章|盖章)[:：]?.{0,20}");
    private static final Pattern RUNNING_NUMBER = Pattern.compile("\\d{1,6}(?:\\.0+)?");
    private static final int LONGEST_RUNNING = 12;
    private static final Set<String> FILLED_DOWN = Set.of(
            "CENTRE_CODE",
            "OUTLET_CODE",
            "OUTLET_NAME",
            "PRODUCT_CATEGORY",
            "CATEGORY_CODE",
            "CATEGORY",
            "BRAND",
            "WARRANTY_CLAIM",
            "WARRANTY_MONTHS",
            "SERVICE_MODE",
            "REPAIR_LEVEL",
            "UNITS",
            "QUANTITY_1",
            "QUANTITY_2",
            "QUANTITY_3",
            "STATUS",
            "TECHNICIAN",
            "LABOUR_FEE",
            "PROVINCE_CODE",
            "PROVINCE",
            "CITY_CODE",
            "CITY",
            "MUST_RETURN",
            "SERIAL_CHECK",
            "TAX_RATE");

    private final String code;

    PassedOver(String code) {
        this.code = code;
    }

    /** The code of the note that says which rows they were. */
    String code() {
        return code;
    }

    /**
     * What the row is, when it is no data.
     *
     * @param columnAt the column that is read at each place, or {@code null}
     */
    static Optional<PassedOver> of(SheetRow row, Headings headings, Column[] columnAt) {
        if (row.cells().length > 0 && row.cells()[0].startsWith(ImportTemplate.EXAMPLE_MARK)) {
            return Optional.of(EXAMPLE);
        }
        String first = first(row);
        boolean sparse = isSparse(row, columnAt);
        if (MAY_BEGIN.matcher(first).lookingAt()
                && TOTAL_WORD.matcher(plain(first)).matches()
                && (sparse || areNumbersBehindIt(row))) {
            return Optional.of(TOTAL);
        }
        if (sparse && SIGNED.matcher(plain(first)).matches()) {
            return Optional.of(SIGNATURE);
        }
        if (isOnlyDefaults(row, columnAt)) {
            return Optional.of(DEFAULTS);
        }
        return isHeadings(row, headings) ? Optional.of(HEADINGS) : Optional.empty();
    }

    private static String first(SheetRow row) {
        for (String cell : row.cells()) {
            if (!CellText.isBlank(cell)) {
                return cell;
            }
        }
        return "";
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Z}]|^[(（【]|[)）】]$", "");
    }

    private static boolean isOnlyDefaults(SheetRow row, Column[] columnAt) {
        String[] cells = row.cells();
        for (int place = 0; place < cells.length; place++) {
            Column column = columnAt[place];
            if (column != null && !CellText.isBlank(cells[place]) && !isDefault(column, cells[place])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDefault(Column column, String cell) {
        return column.use() == Column.Use.IGNORED
                || FILLED_DOWN.contains(column.key())
                || column.key().equals("ORDER_NO")
                        && cell.length() < LONGEST_RUNNING
                        && RUNNING_NUMBER.matcher(CellText.strip(cell)).matches();
    }

    /** Whether at least half of what every record must have is not there. */
    private static boolean isSparse(SheetRow row, Column[] columnAt) {
        int required = 0;
        int empty = 0;
        for (int place = 0; place < columnAt.length; place++) {
            if (columnAt[place] != null && columnAt[place].isRequired()) {
                required++;
                empty += CellText.isBlank(row.cells()[place]) ? 1 : 0;
            }
        }
        return empty * 2 >= required;
    }

    private static boolean areNumbersBehindIt(SheetRow row) {
        boolean behind = false;
        for (String cell : row.cells()) {
            if (CellText.isBlank(cell)) {
                continue;
            }
            if (behind && !NUMBER.matcher(plain(cell)).matches()) {
                return false;
            }
            behind = true;
        }
        return behind;
    }

    /** Whether most columns hold their own heading. */
    private static boolean isHeadings(SheetRow row, Headings headings) {
        int same = 0;
        int filled = 0;
        for (int place : headings.places().values()) {
            String cell = CellText.strip(row.cells()[place]);
            if (!cell.isEmpty()) {
                filled++;
                same += cell.equalsIgnoreCase(CellText.strip(headings.headings().get(place))) ? 1 : 0;
            }
            if (filled > 2 && same == 0) {
                return false;
            }
        }
        return same > 1 && same * 2 >= filled;
    }
}
