package weijie.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import weijie.repair.check.RecordField;

/**
 * The repair records of the demonstration: mostly sound ones, and of each thing that can be wrong a few. The same seed gives the
 * same records, so a demonstration can be repeated.
 */
final class DemoRecords {

    /** A product model of the demonstration. */
    record Model(String name, String category, String categoryName) {}

    /** A fault of the demonstration with the highest level it supports. */
    record Fault(String code, String name, String level, String group, String description, String actions) {}

    static final List<Model> MODELS = List.of(
            new Model("WJ-55A1", "TV", "液晶电视"),
            new Model("WJ-65C2", "TV", "液晶电视"),
            new Model("WJ-43E", "TV", "液晶电视"),
            new Model("WJ-S200", "SB", "机顶盒"),
            new Model("WJ-S310", "SB", "机顶盒"),
            new Model("WJ-P80", "PJ", "投影仪"));

    static final List<Fault> FAULTS = List.of(
            new Fault("F01", "不开机/无电源", "2", "PWR", "通电后指示灯不亮", "更换电源板，老化两小时正常"),
            new Fault("F02", "无图像/屏幕故障", "3", "PNL", "有伴音，屏幕不亮", "更换主板，整机测试正常"),
            new Fault("F03", "无声音/声音异常", "2", "SPK", "音量调到最大仍无声", "更换功放模块"),
            new Fault("F05", "电源线/插头损坏", "1", "CBL", "插头松动，时断时续", "更换电源线"),
            new Fault("F09", "按键/开关失灵", "1", "SWT", "面板按键无反应", "清洁并重新插接按键板"),
            new Fault("F10", "软件/系统故障", "1", null, "开机停在启动画面", "升级系统软件"),
            new Fault("F16", "信号/接收故障", "2", "TUN", "搜台不全", "更换高频头"),
            new Fault("F19", "保养/清洁", "1", null, "机内积尘，散热不良", "清洁保养"));

    private static final String SURNAMES = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗";
    private static final String CHECK_ALPHABET = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int CHECK_MODULUS = 34;
    private static final int COMES_BACK_EVERY = 19;

    private static final List<RecordField> COLUMNS = List.of(
            RecordField.ORDER_NO,
            RecordField.CENTRE_CODE,
            RecordField.OUTLET_CODE,
            RecordField.CUSTOMER_NAME,
            RecordField.CUSTOMER_PHONE,
            RecordField.PRODUCT_CATEGORY,
            RecordField.BRAND,
            RecordField.PRODUCT_MODEL,
            RecordField.SERIAL_NO,
            RecordField.PURCHASED_ON,
            RecordField.ACCEPTED_ON,
            RecordField.COMPLETED_ON,
            RecordField.SERVICE_MODE,
            RecordField.WARRANTY_CLAIM,
            RecordField.FAULT_CODE,
            RecordField.FAULT_DESCRIPTION,
            RecordField.ACTIONS,
            RecordField.REPAIR_LEVEL,
            RecordField.STATUS);
    private static final String HEADINGS =
            "工单号,服务中心编码,网点编码,客户姓名,联系电话,产品类别,品牌,产品型号,序列号,购买日期,受理日期,完成日期," + "服务方式,保修类型,故障代码,故障描述,处理措施,维修级别,状态";

    private final LocalDate today;
    private final Random random;
    private final List<Map<RecordField, String>> finished = new ArrayList<>();
    private int unitNo;

    /** @param firstUnit what the serial numbers are counted from, so that two centres have no unit in common */
    DemoRecords(LocalDate today, long seed, int firstUnit) {
        this.today = today;
        this.random = new Random(seed);
        this.unitNo = firstUnit;
    }

    /** A sheet of a centre's records accepted in these months, none after today, as the centre would send it. */
    String sheet(String centre, List<String> outlets, List<YearMonth> months, int perMonth) {
        List<Map<RecordField, String>> records = new ArrayList<>();
        for (YearMonth month : months) {
            for (int i = 1; i <= perMonth; i++) {
                LocalDate accepted = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
                if (!accepted.isAfter(today)) {
                    Map<RecordField, String> record = i % COMES_BACK_EVERY == 0 ? comesBack(accepted) : fresh(accepted);
                    String outlet = outlets.get(random.nextInt(outlets.size()));
                    records.add(placed(record, orderNo(centre, month, i), centre, outlet));
                }
            }
        }
        return sheet(records);
    }

    /** Records as the sheet of a centre has them, under their headings. */
    static String sheet(List<Map<RecordField, String>> records) {
        return records.stream()
                .map(record -> COLUMNS.stream()
                        .map(column -> record.getOrDefault(column, ""))
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", HEADINGS + '\n', "\n"));
    }

    /** The number of a centre's record of a month; the first has 1. */
    static String orderNo(String centre, YearMonth month, int number) {
        return String.format("%s%ty%<tm%04d", centre, month.atDay(1), number);
    }

    static Map<RecordField, String> placed(
            Map<RecordField, String> record, String orderNo, String centre, String outlet) {
        record.put(RecordField.ORDER_NO, orderNo);
        record.put(RecordField.CENTRE_CODE, centre);
        record.put(RecordField.OUTLET_CODE, outlet);
        return record;
    }

    /** A unit that comes for the first time, and whose it is. */
    Map<RecordField, String> unit(LocalDate accepted) {
        Model model = MODELS.get(random.nextInt(MODELS.size()));
        Map<RecordField, String> record = new EnumMap<>(RecordField.class);
        record.put(RecordField.PRODUCT_CATEGORY, model.categoryName());
        record.put(RecordField.PRODUCT_MODEL, model.name());
        record.put(RecordField.BRAND, "维结");
        record.put(RecordField.SERIAL_NO, serial(model.category(), accepted));
        record.put(RecordField.CUSTOMER_NAME, SURNAMES.charAt(random.nextInt(SURNAMES.length())) + "**");
        record.put(
                RecordField.CUSTOMER_PHONE, String.format("13%d****%04d", random.nextInt(10), random.nextInt(10_000)));
        return record;
    }

    private Map<RecordField, String> fresh(LocalDate accepted) {
        Map<RecordField, String> record = unit(accepted);
        boolean inWarranty = random.nextInt(100) < 88;
        LocalDate bought = accepted.minusDays(inWarranty ? 20 + random.nextInt(300) : 420 + random.nextInt(400));
        record.put(RecordField.PURCHASED_ON, bought.toString());
        boolean claimedIn = inWarranty || random.nextInt(100) < 20;
        record.put(RecordField.WARRANTY_CLAIM, claimedIn ? "保内" : "保外");
        work(record, accepted);
        if (record.containsKey(RecordField.COMPLETED_ON)) {
            finished.add(record);
        }
        return record;
    }

    /** The same unit a few weeks later: a repair that will not be paid again. */
    private Map<RecordField, String> comesBack(LocalDate accepted) {
        if (finished.isEmpty()) {
            return fresh(accepted);
        }
        Map<RecordField, String> record = new EnumMap<>(finished.get(random.nextInt(finished.size())));
        if (accepted.isBefore(LocalDate.parse(record.get(RecordField.COMPLETED_ON)))) {
            return fresh(accepted);
        }
        record.remove(RecordField.COMPLETED_ON);
        work(record, accepted);
        return record;
    }

    private void work(Map<RecordField, String> record, LocalDate accepted) {
        Fault fault = FAULTS.get(random.nextInt(FAULTS.size()));
        boolean claimsTooMuch = !fault.level().equals("3") && random.nextInt(100) < 3;
        boolean detection = random.nextInt(100) < 5;
        repaired(record, accepted, fault, random.nextBoolean() ? "送修" : "上门");
        record.put(RecordField.REPAIR_LEVEL, detection ? "检测或升级" : claimsTooMuch ? "3" : fault.level());
        LocalDate completed = accepted.plusDays(random.nextInt(6));
        if (completed.isAfter(today)) {
            record.put(RecordField.STATUS, "维修中");
        } else {
            record.put(RecordField.STATUS, random.nextInt(100) < 4 ? "无法维修" : "已完成");
            record.put(RecordField.COMPLETED_ON, completed.toString());
        }
    }

    /** What was wrong with the unit and what was done. */
    static void repaired(Map<RecordField, String> record, LocalDate accepted, Fault fault, String mode) {
        record.put(RecordField.ACCEPTED_ON, accepted.toString());
        record.put(RecordField.FAULT_CODE, fault.code());
        record.put(RecordField.FAULT_DESCRIPTION, fault.description());
        record.put(RecordField.ACTIONS, fault.actions());
        record.put(RecordField.SERVICE_MODE, mode);
    }

    private String serial(String category, LocalDate accepted) {
        String body = String.format(
                "%s%ty%02d%c%07d",
                category, accepted, 1 + random.nextInt(52), 'A' + random.nextInt(8), 8_000_000 + unitNo++);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int value = CHECK_ALPHABET.indexOf(body.charAt(i));
            sum += (i + 1) * value;
        }
        return body + CHECK_ALPHABET.charAt(sum % CHECK_MODULUS);
    }
}
