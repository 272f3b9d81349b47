package weijie.settlement.whatif;

import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * A supposition that somebody asked about, as it is listed.
 *
 * @param madeAt in UTC; {@code null} while it is computed
 */
public record KeptWhatIf(long id, WhatIfWish wish, String askedBy, LocalDateTime askedAt, LocalDateTime madeAt)
        implements Serializable {}
