package weijie.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Masters and repair records as files: the shared sample beside the project where there is one, else a small network made up
 * here, always the same, with repeats on both sides of the window, claims above the fault's level, both sides of the last day
 * of warranty, and rows to reject.
 *
 * @param folder where the masters stand
 * @param orders the repair records
 */
public record SampleNetwork(Path folder, Path orders) {

    private static final LocalDate START = LocalDate.of(2024, 1, 2);
    private static final LocalDate END = LocalDate.of(2026, 10, 31);
    private static final int RECORDS = 3_000;
    private static final long SEED = 20261031;

    /** The shared sample, or one made into the given folder. */
    public static SampleNetwork beside(Path made) {
        for (Path shared :
                List.of(Path.of("../shared/data/sample_orders"), Path.of("../../shared/data/sample_orders"))) {
            if (Files.isDirectory(shared)) {
                return new SampleNetwork(shared.resolve("masters"), shared.resolve("orders_20000_errors.csv"));
            }
        }
        return make(made);
    }

    /** The masters in the order in which they refer to each other: the import's kind and the file. */
    public Map<String, Path> masters() {
        return mastersIn(folder);
    }

    /** The codes of its centres. */
    public Set<String> centres() {
        try (Stream<String> rows = Files.lines(folder.resolve("centres.csv"))) {
            return rows.skip(1).map(row -> row.substring(0, row.indexOf(','))).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same of any folder that the generator wrote. */
    public static Map<String, Path> mastersIn(Path folder) {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("centres", folder.resolve("centres.csv"));
        files.put("outlets", folder.resolve("outlets.csv"));
        files.put("product-categories", folder.resolve("categories.csv"));
        files.put("product-models", folder.resolve("models.csv"));
        files.put("fault-codes", folder.resolve("fault_codes.csv"));
        files.put("parts", folder.resolve("parts.csv"));
        return files;
    }

    /** Makes the small network into a folder. */
    public static SampleNetwork make(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve("centres.csv"),
                    "centre_code,centre_name,province_code\nZX43,湖南省服务中心,430000\nZX44,广东省服务中心,440000\n");
            Files.writeString(folder.resolve("outlets.csv"), """
                    outlet_code,outlet_name,centre_code,province_code,city_code
                    ZW430101,长沙第1服务网点,ZX43,430000,430100
                    ZW430201,株洲第1服务网点,ZX43,430000,430200
                    ZW440101,广州第1服务网点,ZX44,440000,440100
                    ZW440301,深圳第1服务网点,ZX44,440000,440300
                    """);
            Files.writeString(folder.resolve("categories.csv"), "code,name,warranty_months\nTV,液晶电视,12\nZS,样机,6\n");
            Files.writeString(
                    folder.resolve("models.csv"),
                    "product_model,product_category,category_code,warranty_months\nTV-100,液晶电视,TV,12\nZS-100,样机,ZS,6\n");
            Files.writeString(
                    folder.resolve("fault_codes.csv"),
                    "fault_code,fault_name,repair_level,part_groups\nF01,不开机,2,PWR FUS\nF02,无图像,3,PNL MBD\nF19,保养清洁,1,CLN\n");
            Files.writeString(
                    folder.resolve("parts.csv"),
                    "part_code,part_name,category_code,unit_price,must_return_old\nTV-PNL,液晶电视液晶屏,TV,156.00,1\n");
            Path orders = folder.resolve("orders.csv");
            Files.write(orders, records());
            return new SampleNetwork(folder, orders);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> records() {
        Random random = new Random(SEED);
        List<String> rows = new ArrayList<>();
        String[] outlets = {"ZW430101", "ZW430201", "ZW440101", "ZW440301"};
        int number = 1;
        while (rows.size() < RECORDS) {
            boolean television = random.nextBoolean();
            String serial = serial(television ? "TV" : "ZS", random);
            int months = television ? 12 : 6;
            LocalDate accepted = day(random);
            // The last day of warranty, the day after it, and days around them.
            LocalDate bought = accepted.minusMonths(months)
                    .plusDays(random.nextInt(4) == 0 ? random.nextInt(3) - 1 : random.nextInt(120));
            int visits = 1 + (random.nextInt(3) == 0 ? random.nextInt(3) : 0);
            for (int visit = 0; visit < visits && !accepted.isAfter(END); visit++) {
                LocalDate completed = accepted.plusDays(random.nextInt(9));
                boolean over = !completed.isAfter(END);
                String status = !over ? "维修中" : random.nextInt(8) == 0 ? "无法维修" : "已完成";
                int fault = random.nextInt(3);
                int level = random.nextInt(20) == 0 ? 3 : 1 + random.nextInt(new int[] {2, 3, 1}[fault]);
                boolean in = !accepted.isAfter(bought.plusMonths(months));
                String claim = in || random.nextInt(10) == 0 ? "保内" : "保外";
                String outlet = outlets[random.nextInt(outlets.length)];
                rows.add(String.join(
                        ",",
                        "Z%07d".formatted(number++),
                        outlet.startsWith("ZW43") ? "ZX43" : "ZX44",
                        random.nextInt(150) == 0 ? "ZW999999" : outlet,
                        "王*",
                        "138****%04d".formatted(random.nextInt(10_000)),
                        television ? "液晶电视" : "样机",
                        television ? "TV-100" : "ZS-100",
                        random.nextInt(150) == 0 ? "" : serial,
                        bought.toString(),
                        accepted.toString(),
                        over ? completed.toString() : "",
                        claim,
                        List.of("F01", "F02", "F19").get(fault),
                        "更换或清洁后正常",
                        Integer.toString(level),
                        television && fault == 1 ? "TV-PNL*1" : "",
                        status));
                // Exactly on the last day of the repeat window, the day after it, or somewhere near.
                accepted = random.nextInt(3) == 0
                        ? completed.plusMonths(3).plusDays(random.nextInt(2))
                        : completed.plusDays(1L + random.nextInt(120));
            }
        }
        Collections.shuffle(rows, random);
        rows.add(
                0,
                "order_no,centre_code,outlet_code,customer_name,customer_phone,product_category,product_model,serial_no,"
                        + "purchase_date,received_date,completed_date,warranty_type,fault_code,fault_desc,repair_level,parts_used,status");
        return rows;
    }

    private static LocalDate day(Random random) {
        return START.plusDays(random.nextInt((int) (END.toEpochDay() - START.toEpochDay())));
    }

    private static String serial(String category, Random random) {
        String body = category
                + "%02d%02d".formatted(20 + random.nextInt(6), 1 + random.nextInt(52))
                + (char) ('A' + random.nextInt(8))
                + "%07d".formatted(random.nextInt(10_000_000));
        return SerialNumbers.checked(body);
    }
}
