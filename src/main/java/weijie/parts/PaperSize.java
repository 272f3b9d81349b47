package weijie.parts;

import weijie.reporting.TablePaper;

/** The sheets that a packing list is printed on. */
public enum PaperSize {
    A4(TablePaper.Shape.A4),
    /** 241 × 140 mm, the continuous paper of dot matrix printers. */
    FORM(TablePaper.Shape.FORM);

    private final TablePaper.Shape shape;

    PaperSize(TablePaper.Shape shape) {
        this.shape = shape;
    }

    TablePaper.Shape shape() {
        return shape;
    }
}
