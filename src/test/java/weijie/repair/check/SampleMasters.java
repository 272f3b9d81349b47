package weijie.repair.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weijie.catalog.CatalogSnapshot;
import weijie.catalog.PartClass;
import weijie.catalog.SerialCheck;
import weijie.catalog.SerialFormat;
import weijie.given.GivenWords;
import weijie.network.NetworkSnapshot;
import weijie.network.Scope;
import weijie.shared.DateRange;
import weijie.shared.RepairLevel;
import weijie.shared.Term;
import weijie.shared.Terms;
import weijie.shared.WarrantyMonths;

/** Masters and records read straight from csv files, without a database. */
public final class SampleMasters {

    static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private static final Map<String, RecordField> FIELDS = Map.ofEntries(
            Map.entry("order_no", RecordField.ORDER_NO),
            Map.entry("centre_code", RecordField.CENTRE_CODE),
            Map.entry("outlet_code", RecordField.OUTLET_CODE),
            Map.entry("outlet_name", RecordField.OUTLET_NAME),
            Map.entry("customer_name", RecordField.CUSTOMER_NAME),
            Map.entry("customer_phone", RecordField.CUSTOMER_PHONE),
            Map.entry("product_category", RecordField.PRODUCT_CATEGORY),
            Map.entry("brand", RecordField.BRAND),
            Map.entry("product_model", RecordField.PRODUCT_MODEL),
            Map.entry("serial_no", RecordField.SERIAL_NO),
            Map.entry("purchase_date", RecordField.PURCHASED_ON),
            Map.entry("received_date", RecordField.ACCEPTED_ON),
            Map.entry("completed_date", RecordField.COMPLETED_ON),
            Map.entry("service_mode", RecordField.SERVICE_MODE),
            Map.entry("warranty_type", RecordField.WARRANTY_CLAIM),
            Map.entry("fault_code", RecordField.FAULT_CODE),
            Map.entry("fault_desc", RecordField.FAULT_DESCRIPTION),
            Map.entry("repair_level", RecordField.REPAIR_LEVEL),
            Map.entry("parts_used", RecordField.PARTS_USED),
            Map.entry("labour_fee", RecordField.LABOUR_FEE),
            Map.entry("status", RecordField.STATUS),
            Map.entry("source_id", RecordField.SOURCE_ID));

    private SampleMasters() {}

    /** A file that is begun over these masters, with nothing stored yet. */
    public static RecordBatch batch(Path folder, LocalDate today) {
        return new RecordBatch(today, terms(Map.of()), read(folder), Scope.all(), new EmptyArchive());
    }

    static MasterData read(Path folder) {
        return new MasterData(network(folder), catalog(folder), GivenWords.seeded());
    }

    private static NetworkSnapshot network(Path folder) {
        Map<String, Long> centreIds = new HashMap<>();
        List<NetworkSnapshot.Centre> centres = new ArrayList<>();
        for (Map<String, String> row : rows(folder.resolve("centres.csv"))) {
            long id = centres.size() + 1L;
            centreIds.put(row.get("centre_code"), id);
            centres.add(new NetworkSnapshot.Centre(
                    id, row.get("centre_code"), row.get("centre_name"), row.get("province_code"), BEGINNING, null));
        }
        List<NetworkSnapshot.OutletView> outlets = new ArrayList<>();
        for (Map<String, String> row : rows(folder.resolve("outlets.csv"))) {
            outlets.add(new NetworkSnapshot.OutletView(
                    1000L + outlets.size(),
                    row.get("outlet_code"),
                    row.get("outlet_name"),
                    row.get("province_code"),
                    row.get("city_code"),
                    null,
                    List.of(new NetworkSnapshot.Assigned(
                            centreIds.get(row.get("centre_code")), DateRange.since(BEGINNING))),
                    List.of(),
                    List.of(),
                    List.of()));
        }
        return new NetworkSnapshot(centres, outlets);
    }

    private static CatalogSnapshot catalog(Path folder) {
        List<CatalogSnapshot.Category> categories = new ArrayList<>();
        for (Map<String, String> row : rows(folder.resolve("categories.csv"))) {
            categories.add(new CatalogSnapshot.Category(
                    row.get("code"),
                    row.get("name"),
                    new WarrantyMonths(List.of(new WarrantyMonths.Row(
                            Integer.parseInt(row.get("warranty_months")), DateRange.since(BEGINNING)))),
                    SerialFormat.of("[A-Z]{2}\\d{4}[A-H]\\d{7}[0-9A-Z]", SerialCheck.MOD34),
                    false));
        }
        Map<String, Map<String, Long>> models = new HashMap<>();
        for (Map<String, String> row : rows(folder.resolve("models.csv"))) {
            models.computeIfAbsent(row.get("product_model"), none -> new HashMap<>())
                    .put(row.get("category_code"), (long) models.size());
        }
        List<CatalogSnapshot.Fault> faults = new ArrayList<>();
        for (Map<String, String> row : rows(folder.resolve("fault_codes.csv"))) {
            faults.add(new CatalogSnapshot.Fault(
                    row.get("fault_code"),
                    row.get("fault_name"),
                    RepairLevel.read(row.get("repair_level")).orElseThrow(),
                    row.get("part_groups")));
        }
        List<CatalogSnapshot.PartView> parts = new ArrayList<>();
        for (Map<String, String> row : rows(folder.resolve("parts.csv"))) {
            parts.add(new CatalogSnapshot.PartView(
                    parts.size(),
                    row.get("part_code"),
                    row.get("part_name"),
                    row.get("category_code"),
                    PartClass.OTHER,
                    row.get("must_return_old").equals("1"),
                    List.of()));
        }
        return new CatalogSnapshot(categories, models, faults, parts);
    }

    /** The policy as it is seeded, with the switches given. */
    static Terms terms(Map<Term, String> switches) {
        Map<Term, List<Terms.Dated>> values = new EnumMap<>(Term.class);
        Map.of(
                        Term.REPEAT_WINDOW_MONTHS, "3",
                        Term.REPEAT_WINDOW_DAYS, "0",
                        Term.REPEAT_SAME_FAULT_GROUP, "0",
                        Term.WINDOW_FIRST_DAY, "5",
                        Term.WINDOW_LAST_DAY, "25",
                        Term.LATE_APPROVAL_PERIODS, "2",
                        Term.LATE_EXPIRY_PERIODS, "6",
                        Term.SAME_PHONE_MAX, "5",
                        Term.BURST_PER_DAY_MAX, "30",
                        Term.SAMPLE_PERCENT, "5")
                .forEach(
                        (term, value) -> values.put(term, List.of(new Terms.Dated(DateRange.since(BEGINNING), value))));
        switches.forEach(
                (term, value) -> values.put(term, List.of(new Terms.Dated(DateRange.since(BEGINNING), value))));
        return new Terms(values);
    }

    /** The records of a csv with the headers of the samples. */
    static List<RecordDraft> drafts(Path file, Charset charset) {
        List<RecordDraft> drafts = new ArrayList<>();
        for (Map<String, String> row : rows(file, charset)) {
            Map<RecordField, String> fields = new EnumMap<>(RecordField.class);
            row.forEach((header, text) -> {
                if (FIELDS.containsKey(header)) {
                    fields.put(FIELDS.get(header), text);
                }
            });
            drafts.add(new RecordDraft(drafts.size() + 2, fields));
        }
        return drafts;
    }

    static List<Map<String, String>> rows(Path file) {
        return rows(file, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<Map<String, String>> rows(Path file, Charset charset) {
        try (var csv =
                de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(Files.newBufferedReader(file, charset))) {
            List<Map<String, String>> rows = new ArrayList<>();
            List<String> headers = null;
            for (var record : csv) {
                if (headers == null) {
                    headers = record.getFields();
                    continue;
                }
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < headers.size(); i++) {
                    row.put(headers.get(i), record.getField(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
