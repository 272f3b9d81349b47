package weijie.reporting;

/**
 * The label that is tied to a bad part, in the reader's words.
 *
 * @param label what it is called, printed as a barcode and as a QR code
 * @param part its code, and its serial where it has one
 * @param name what it is
 * @param origin the order it was taken out for, or that there is none
 * @param outlet where it was taken out
 * @param due by when it should have left
 */
public record PartLabelPaper(String label, String part, String name, String origin, String outlet, String due) {}
