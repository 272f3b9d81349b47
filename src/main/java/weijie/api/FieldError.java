package weijie.api;

/**
 * One thing that is wrong with the input.
 *
 * @param row the row as a spreadsheet shows it, {@code null} when there are none
 * @param column the column's header, {@code null} when there is none
 * @param field the field's name, {@code null} when it is not one field
 * @param code the stable code of the sentence
 * @param message the sentence
 */
public record FieldError(Integer row, String column, String field, String code, String message) {}
