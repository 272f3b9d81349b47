package weijie.network;

import java.time.LocalDate;
import weijie.shared.RepairLevel;

/** An authorisation as it is listed. */
public record AuthorisationRow(
        long id, String categoryCode, RepairLevel highestLevel, LocalDate validFrom, LocalDate validTo) {}
