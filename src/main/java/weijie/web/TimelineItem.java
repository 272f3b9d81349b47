package weijie.web;

/**
 * One entry of a timeline.
 *
 * @param at when: a {@code LocalDateTime} in UTC or an {@code Instant}
 * @param who the name of the person
 * @param title what happened, already in the reader's language
 * @param note reason, answer or differences; may be null
 * @param tone {@code ok}, {@code info}, {@code warn}, {@code danger} or {@code muted}
 */
public record TimelineItem(Object at, String who, String title, String note, String tone) {}
