package weijie.importing;

/** The workbook that people fill in. */
final class ImportTemplate {

    /** Goes up when columns change; stands hidden in every template that was downloaded. */
    static final int VERSION = 1;

    /** How the example row of the template begins, so that it is known when somebody leaves it in. */
    static final String EXAMPLE_MARK = "示例";

    private ImportTemplate() {}
}
