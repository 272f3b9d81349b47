package weijie.web;

/**
 * One step of a step bar.
 *
 * @param title its name, already in the reader's language
 * @param note who and when, or nothing
 * @param state {@code done}, {@code current}, {@code todo} or {@code blocked}
 */
public record Step(String title, String note, String state) {}
