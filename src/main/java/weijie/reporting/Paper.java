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
    ROLE_CARD("role-card");

    private final String template;

    Paper(String template) {
        this.template = template;
    }

    /** Where the compiled template stands on the class path. */
    String resource() {
        return "reports/" + template + ".jasper";
    }
}
