package weijie.importing;

import static weijie.importing.Column.ignored;
import static weijie.importing.Column.optional;
import static weijie.importing.Column.required;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import weijie.shared.Caller;
import weijie.shared.Refusal;
import weijie.shared.Role;

/** What a file may hold, with the columns of each. The masters come in this order: each kind may name things of the kinds before it. */
public enum ImportKind {
    CENTRES(
            required("CODE", "服务中心编码", "centre_code", "中心编码", "中心代码", "服务中心代码", "center_code", "code", "编码"),
            required("NAME", "服务中心名称", "centre_name", "中心名称", "center_name", "name", "名称"),
            required("PROVINCE_CODE", "省份代码", "province_code", "省代码", "省份编码", "行政区划代码"),
            ignored("PROVINCE", "省份", "province"),
            optional("CREDIT_CODE", "统一社会信用代码", "credit_code", "信用代码", "税号", "纳税人识别号"),
            optional("CONTACT", "联系人", "contact", "负责人"),
            optional("PHONE", "联系电话", "phone", "电话"),
            optional("ADDRESS", "地址", "address")),
    OUTLETS(
            required("CODE", "网点编码", "outlet_code", "网点代码", "code", "编码"),
            required("NAME", "网点名称", "outlet_name", "name", "名称"),
            required("CENTRE_CODE", "服务中心编码", "centre_code", "中心编码", "中心代码", "服务中心代码", "center_code"),
            required("PROVINCE_CODE", "省份代码", "province_code", "省代码", "省份编码"),
            ignored("PROVINCE", "省份", "province"),
            optional("CITY_CODE", "城市代码", "city_code", "城市编码", "市代码"),
            ignored("CITY", "城市", "city"),
            optional("LON", "经度", "lon", "longitude", "lng"),
            optional("LAT", "纬度", "lat", "latitude"),
            optional("ADDRESS", "地址", "address"),
            optional("CONTACT", "联系人", "contact", "负责人"),
            optional("PHONE", "联系电话", "phone", "电话"),
            optional("TAXPAYER_NAME", "纳税人名称", "taxpayer_name", "开票名称"),
            optional("CREDIT_CODE", "统一社会信用代码", "credit_code", "信用代码", "税号", "纳税人识别号"),
            optional("TAX_RATE", "税率", "tax_rate")),
    PRODUCT_CATEGORIES(
            required("CODE", "类别编码", "code", "品类编码", "类别代码", "category_code", "编码"),
            required("NAME", "类别名称", "name", "品类名称", "产品类别", "category_name", "名称"),
            required("WARRANTY_MONTHS", "保修月数", "warranty_months", "保修期(月)", "保修期"),
            optional("SERIAL_PATTERN", "机身号格式", "serial_pattern", "序列号格式"),
            optional("SERIAL_CHECK", "机身号校验", "serial_check", "序列号校验"),
            ignored("ORDS_CATEGORY", "来源类别", "ords_category")),
    PRODUCT_MODELS(
            required("MODEL", "产品型号", "product_model", "机型", "型号", "model"),
            required("CATEGORY_CODE", "类别编码", "category_code", "品类编码", "类别代码"),
            ignored("CATEGORY", "产品类别", "product_category", "类别名称", "品类"),
            optional("WARRANTY_MONTHS", "保修月数", "warranty_months", "保修期(月)", "保修期")),
    FAULT_CODES(
            required("CODE", "故障代码", "fault_code", "故障编码", "code", "编码"),
            required("NAME", "故障名称", "fault_name", "故障现象", "name", "名称"),
            required("HIGHEST_LEVEL", "维修级别", "repair_level", "最高维修级别", "highest_level", "级别"),
            ignored("LABOUR_FEE", "工时费", "labour_fee", "劳务费"),
            optional("FAULT_GROUP", "故障组", "fault_group", "故障分组", "配件组", "part_groups")),
    PARTS(
            required("CODE", "配件编码", "part_code", "备件编码", "配件代码", "code", "编码"),
            required("NAME", "配件名称", "part_name", "备件名称", "name", "名称"),
            optional("CATEGORY_CODE", "类别编码", "category_code", "品类编码", "类别代码"),
            optional("PRICE", "单价", "unit_price", "结算价", "价格", "price"),
            optional("MUST_RETURN", "旧件须返回", "must_return_old", "须返旧件", "must_return"),
            optional("PART_CLASS", "配件类别", "part_class", "贵重类别")),
    PRODUCT_UNITS(
            required("SERIAL_NO", "序列号", "serial_no", "机身号", "SN", "serial"),
            required("CATEGORY_CODE", "类别编码", "category_code", "品类编码", "类别代码"),
            optional("MODEL", "产品型号", "product_model", "机型", "型号", "model"),
            optional("SHIPPED_ON", "出厂日期", "shipped_date", "shipped_on", "发货日期"),
            optional("SOLD_ON", "销售日期", "sold_date", "sold_on", "purchase_date", "购买日期")),
    REPAIR_RECORDS(
            required("ORDER_NO", "服务单号", "order_no", "工单号", "维修单号", "单号", "order_number"),
            optional("CENTRE_CODE", "服务中心编码", "centre_code", "中心编码", "中心代码", "服务中心代码", "center_code"),
            required("OUTLET_CODE", "网点代码", "outlet_code", "网点编码"),
            optional("OUTLET_NAME", "网点名称", "outlet_name"),
            optional("PRODUCT_CATEGORY", "产品类别", "product_category", "品类", "类别", "category"),
            optional("BRAND", "品牌", "brand"),
            required("PRODUCT_MODEL", "机型", "product_model", "产品型号", "型号", "model"),
            required("SERIAL_NO", "机身号", "serial_no", "序列号", "SN", "机号", "serial"),
            optional("PURCHASED_ON", "购机日期", "purchase_date", "购买日期", "purchased_on"),
            optional(
                    "WARRANTY_CLAIM",
                    "保修类型",
                    "warranty_type",
                    "保修状态",
                    "是否保内",
                    "warranty",
                    "保内/保外",
                    "保内外",
                    "保修性质",
                    "保修类别",
                    "保修属性",
                    "保修情况",
                    "保修标识",
                    "保修标志",
                    "保修",
                    "是否保修",
                    "是否在保",
                    "质保类型",
                    "质保状态",
                    "是否质保",
                    "三包类型",
                    "是否三包",
                    "责任类型",
                    "warranty_flag",
                    "warranty_status",
                    "in_warranty",
                    "under_warranty",
                    "is_warranty"),
            optional("CUSTOMER_NAME", "客户姓名", "customer_name", "用户姓名", "姓名", "客户"),
            optional("CUSTOMER_PHONE", "客户电话", "customer_phone", "联系电话", "用户电话", "电话", "手机", "手机号", "phone"),
            optional("CUSTOMER_ADDRESS", "客户地址", "customer_address", "用户地址", "地址", "address"),
            required(
                    "ACCEPTED_ON",
                    "报修日期",
                    "received_date",
                    "受理日期",
                    "接修日期",
                    "accepted_on",
                    "accepted_date",
                    "received_on"),
            required("COMPLETED_ON", "完工日期", "completed_date", "完成日期", "交机日期", "completed_on"),
            optional("SERVICE_MODE", "服务方式", "service_mode"),
            optional("FAULT_CODE", "故障代码", "fault_code", "故障编码"),
            optional("FAULT_NAME", "故障名称", "fault_name", "故障现象"),
            optional("FAULT_DESCRIPTION", "故障描述", "fault_desc", "fault_description"),
            optional("ACTIONS", "处理措施", "actions", "维修措施", "处理方法", "action"),
            required("REPAIR_LEVEL", "维修级别", "repair_level", "级别", "维修等级", "level"),
            optional("UNITS", "台数", "units", "检测台数"),
            optional("PARTS_USED", "更换备件", "parts_used", "更换配件", "配件"),
            optional("PART_1", "新件编码1", "part_code_1"),
            optional("QUANTITY_1", "数量1", "quantity_1"),
            optional("OLD_TAG_1", "旧件标签1", "old_part_tag_1"),
            optional("PART_2", "新件编码2", "part_code_2"),
            optional("QUANTITY_2", "数量2", "quantity_2"),
            optional("OLD_TAG_2", "旧件标签2", "old_part_tag_2"),
            optional("PART_3", "新件编码3", "part_code_3"),
            optional("QUANTITY_3", "数量3", "quantity_3"),
            optional("OLD_TAG_3", "旧件标签3", "old_part_tag_3"),
            optional(
                    "STATUS",
                    "状态",
                    "status",
                    "维修状态",
                    "工单状态",
                    "服务状态",
                    "单据状态",
                    "处理状态",
                    "完成状态",
                    "结单状态",
                    "维修进度",
                    "工单进度",
                    "repair_status",
                    "order_status",
                    "state"),
            optional("TECHNICIAN", "维修员", "technician", "维修人员", "工程师"),
            optional("REMARK", "备注", "remark", "remarks", "说明"),
            ignored("LABOUR_FEE", "工时费", "labour_fee", "劳务费"),
            optional("SOURCE_ID", "来源记录号", "source_id"),
            ignored("PROVINCE_CODE", "省份代码", "province_code"),
            ignored("PROVINCE", "省份", "province"),
            ignored("CITY_CODE", "城市代码", "city_code"),
            ignored("CITY", "城市", "city"));

    /** The version of the templates that can be downloaded. */
    public static final int TEMPLATE_VERSION = ImportTemplate.VERSION;

    private final List<Column> columns;

    ImportKind(Column... columns) {
        this.columns = List.of(columns);
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

    public boolean isRepairRecords() {
        return this == REPAIR_RECORDS;
    }

    /** Refuses with {@code IM-017} whoever may not: the masters are headquarters'. */
    void mayBeImportedBy(Caller caller) {
        Refusal.unless(isRepairRecords() || caller.has(Role.HQ_ADMIN), Refusal.Kind.FORBIDDEN, "IM-017");
    }

    /** The name in addresses: {@code repair-records}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ImportKind> bySlug(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }
}
