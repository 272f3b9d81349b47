package weijie.catalog;

import java.io.Serializable;

/** A category as it is listed, with the months of warranty for a unit bought on the day asked for, or {@code null} for none. */
public record CategoryRow(
        String code, String name, Integer warrantyMonths, String serialPattern, SerialCheck serialCheck, int version)
        implements Serializable {}
