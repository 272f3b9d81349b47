package weijie.settlement;

import java.io.Serializable;
import java.time.LocalDateTime;

/** Something that happened to a statement: who, when (UTC), what. */
public record StatementEventRow(LocalDateTime at, String userName, String verb, StatementState toState, String note)
        implements Serializable {}
