package weijie.notice;

import java.time.LocalDateTime;

/** Who has read a notice, and when (in UTC). */
public record Reading(String userName, LocalDateTime readAt) {}
