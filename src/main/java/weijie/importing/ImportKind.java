package weijie.importing;

import static weijie.importing.Column.ignored;
import static weijie.importing.Column.optional;
import static weijie.importing.Column.required;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import weijie.shared.Caller;
import weijie.shared.Refusal;
import weijie.shared.Role;

/** What a file may hold, with the columns of each. The masters come in this order: each kind may name things of the kinds before it. */
public enum ImportKind {
    CENTRES(
            required("CODE", "服务中心编码", "centre_code"),
            required("NAME", "服务中心名称", "centre_name"),
            required("PROVINCE_CODE", "省份代码", "province_code"),
            ignored("PROVINCE", "省份", "province"),
            optional("CREDIT_CODE", "统一社会信用代码", "credit_code"),
            optional("CONTACT", "联系人", "contact"),
            optional("PHONE", "联系电话", "phone"),
            optional("ADDRESS", "地址", "address")),
    OUTLETS(
            required("CODE", "网点代码", "outlet_code"),
            required("NAME", "网点名称", "outlet_name"),
            required("CENTRE_CODE", "服务中心编码", "centre_code"),
            required("PROVINCE_CODE", "省份代码", "province_code"),
            ignored("PROVINCE", "省份", "province"),
            optional("CITY_CODE", "城市代码", "city_code"),
            ignored("CITY", "城市", "city"),
            optional("LON", "经度", "lon"),
            optional("LAT", "纬度", "lat"),
            optional("ADDRESS", "地址", "address"),
            optional("CONTACT", "联系人", "contact"),
            optional("PHONE", "联系电话", "phone"),
            optional("TAXPAYER_NAME", "纳税人名称", "taxpayer_name"),
            optional("CREDIT_CODE", "统一社会信用代码", "credit_code"),
            optional("TAX_RATE", "税率", "tax_rate")),
    PRODUCT_CATEGORIES(
            required("CODE", "类别编码", "code"),
            required("NAME", "类别名称", "name"),
            required("WARRANTY_MONTHS", "保修月数", "warranty_months"),
            optional("SERIAL_PATTERN", "机身号格式", "serial_pattern"),
            optional("SERIAL_CHECK", "机身号校验", "serial_check"),
            ignored("ORDS_CATEGORY", "来源类别", "ords_category")),
    PRODUCT_MODELS(
            required("MODEL", "机型", "product_model"),
            required("CATEGORY_CODE", "类别编码", "category_code"),
            ignored("CATEGORY", "产品类别", "product_category"),
            optional("WARRANTY_MONTHS", "保修月数", "warranty_months")),
    FAULT_CODES(
            required("CODE", "故障代码", "fault_code"),
            required("NAME", "故障名称", "fault_name"),
            required("HIGHEST_LEVEL", "维修级别", "repair_level"),
            ignored("LABOUR_FEE", "工时费", "labour_fee"),
            optional("FAULT_GROUP", "故障组", "fault_group")),
    PARTS(
            required("CODE", "配件编码", "part_code"),
            required("NAME", "配件名称", "part_name"),
            optional("CATEGORY_CODE", "类别编码", "category_code"),
            optional("PRICE", "单价", "unit_price"),
            optional("MUST_RETURN", "旧件须返回", "must_return_old"),
            optional("PART_CLASS", "配件类别", "part_class")),
    PRODUCT_UNITS(
            required("SERIAL_NO", "机身号", "serial_no"),
            required("CATEGORY_CODE", "类别编码", "category_code"),
            optional("MODEL", "机型", "product_model"),
            optional("SHIPPED_ON", "出厂日期", "shipped_date"),
            optional("SOLD_ON", "销售日期", "sold_date")),
    OPENING_STOCK(
            required("LOCATION_KIND", "地点类型", "location_kind"),
            optional("LOCATION_CODE", "地点编码", "location_code"),
            required("PART_CODE", "配件编码", "part_code"),
            required("QUANTITY", "数量", "quantity")),
    REPAIR_RECORDS(
            required("ORDER_NO", "服务单号", "order_no"),
            optional("CENTRE_CODE", "服务中心编码", "centre_code"),
            required("OUTLET_CODE", "网点代码", "outlet_code"),
            optional("OUTLET_NAME", "网点名称", "outlet_name"),
            optional("PRODUCT_CATEGORY", "产品类别", "product_category"),
            optional("BRAND", "品牌", "brand"),
            required("PRODUCT_MODEL", "机型", "product_model"),
            required("SERIAL_NO", "机身号", "serial_no"),
            optional("PURCHASED_ON", "购机日期", "purchase_date"),
            optional("WARRANTY_CLAIM", "保修类型", "warranty_type"),
            optional("CUSTOMER_NAME", "客户姓名", "customer_name"),
            optional("CUSTOMER_PHONE", "客户电话", "customer_phone"),
            optional("CUSTOMER_ADDRESS", "客户地址", "customer_address"),
            required("ACCEPTED_ON", "报修日期", "received_date"),
            required("COMPLETED_ON", "完工日期", "completed_date"),
            optional("SERVICE_MODE", "服务方式", "service_mode"),
            optional("FAULT_CODE", "故障代码", "fault_code"),
            optional("FAULT_NAME", "故障名称", "fault_name"),
            optional("FAULT_DESCRIPTION", "故障描述", "fault_desc"),
            optional("ACTIONS", "处理措施", "actions"),
            required("REPAIR_LEVEL", "维修级别", "repair_level"),
            optional("UNITS", "台数", "units"),
            optional("PARTS_USED", "更换备件", "parts_used"),
            optional("OLD_SERIALS", "旧件序列号", "old_serials"),
            optional("NEW_SERIALS", "新件序列号", "new_serials"),
            optional("PART_1", "新件编码1", "part_code_1"),
            optional("QUANTITY_1", "数量1", "quantity_1"),
            optional("OLD_TAG_1", "旧件标签1", "old_part_tag_1"),
            optional("OLD_SERIAL_1", "旧件序列号1", "old_serial_1"),
            optional("NEW_SERIAL_1", "新件序列号1", "new_serial_1"),
            optional("PART_2", "新件编码2", "part_code_2"),
            optional("QUANTITY_2", "数量2", "quantity_2"),
            optional("OLD_TAG_2", "旧件标签2", "old_part_tag_2"),
            optional("OLD_SERIAL_2", "旧件序列号2", "old_serial_2"),
            optional("NEW_SERIAL_2", "新件序列号2", "new_serial_2"),
            optional("PART_3", "新件编码3", "part_code_3"),
            optional("QUANTITY_3", "数量3", "quantity_3"),
            optional("OLD_TAG_3", "旧件标签3", "old_part_tag_3"),
            optional("OLD_SERIAL_3", "旧件序列号3", "old_serial_3"),
            optional("NEW_SERIAL_3", "新件序列号3", "new_serial_3"),
            optional("STATUS", "状态", "status"),
            optional("TECHNICIAN", "维修员", "technician"),
            optional("REMARK", "备注", "remark"),
            ignored("LABOUR_FEE", "工时费", "labour_fee"),
            optional("SOURCE_ID", "来源记录号", "source_id"),
            ignored("PROVINCE_CODE", "省份代码", "province_code"),
            ignored("PROVINCE", "省份", "province"),
            ignored("CITY_CODE", "城市代码", "city_code"),
            ignored("CITY", "城市", "city"));

    /** The version of the templates that can be downloaded. */
    public static final int TEMPLATE_VERSION = ImportTemplate.VERSION;

    private final List<Column> columns;

    ImportKind(Column... columns) {
        this.columns = Arrays.stream(columns)
                .map(column -> column.alsoCalled(HeadingWords.of(name(), column.key())))
                .toList();
    }

    List<Column> columns() {
        return columns;
    }

    Optional<Column> column(String key) {
        return columns.stream().filter(column -> column.key().equals(key)).findFirst();
    }

    /** What the columns are called in the template, the required ones with a star. */
    public List<String> columnNames(Locale locale) {
        return columns.stream()
                .filter(column -> column.use() != Column.Use.IGNORED)
                .map(column -> column.name(locale) + (column.use() == Column.Use.REQUIRED ? "*" : ""))
                .toList();
    }

    /** The columns a heading can be said to be, the required ones first. */
    public List<SheetColumns.Choice> choices(Locale locale) {
        return columns.stream()
                .filter(column -> column.use() != Column.Use.IGNORED)
                .sorted(Comparator.comparing(column -> !column.isRequired()))
                .map(column -> new SheetColumns.Choice(
                        column.key(), FindingsCsv.camel(column.key()), column.name(locale), column.isRequired()))
                .toList();
    }

    /** What a column is called in the template. */
    public String columnName(String key, Locale locale) {
        return column(key).map(column -> column.name(locale)).orElse(key);
    }

    /** A column as JSON names it: {@code serialNo}; {@code null} for none. */
    public static String fieldName(String key) {
        return FindingsCsv.camel(key);
    }

    public boolean isRepairRecords() {
        return this == REPAIR_RECORDS;
    }

    /** Refuses with {@code IM-017} whoever may not: the masters are the administrator's, the stock is the parts desk's as well. */
    void mayBeImportedBy(Caller caller) {
        boolean may = switch (this) {
            case REPAIR_RECORDS ->
                Stream.of(Role.CENTRE_CLERK, Role.HQ_ADMIN, Role.HQ_REVIEWER, Role.HQ_ACCOUNTS)
                        .anyMatch(caller::has);
            case OPENING_STOCK -> caller.has(Role.HQ_PARTS) || caller.has(Role.HQ_ADMIN);
            default -> caller.has(Role.HQ_ADMIN);
        };
        Refusal.unless(may, Refusal.Kind.FORBIDDEN, "IM-017");
    }

    /** The name in addresses: {@code repair-records}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ImportKind> bySlug(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }
}
