package weijie.reporting;

/** The printed papers; each has one template of the same name under {@code reports/}, compiled while the war is built. */
public enum Paper {
    /** 结算单: what a centre and its outlets are paid for a month, and why. */
    STATEMENT("statement"),
    /** The summary table on the statement's first page; never printed alone. */
    STATEMENT_OUTLETS("statement-outlets"),
    /** 服务记录单: one repair, signed by the customer. */
    SERVICE_RECORD("service-record"),
    /** 导入报告: what became of a file that was handed in. */
    IMPORT_REPORT("import-report"),
    /** 岗位卡片: what the people of a role do first, where and by when. */
    ROLE_CARD("role-card"),
    /** 装箱单、差异单、检验单、核销单、没收单、收发存月报: a table under some facts, on A4. */
    TABLE("table"),
    /** The same on A4 lying, for many columns. */
    TABLE_WIDE("table-wide"),
    /** The same on 241 × 140 mm, the continuous paper of dot matrix printers. */
    TABLE_FORM("table-form"),
    /** 旧件标签: 60 × 40 mm, one for each bad part. */
    PART_LABEL("part-label"),
    /** 箱签: 100 × 150 mm, on the outside of a box of bad parts. */
    BOX_LABEL("box-label");

    private final String template;

    Paper(String template) {
        this.template = template;
    }

    /** Where the compiled template stands on the class path. */
    String resource() {
        return "reports/" + template + ".jasper";
    }
}
