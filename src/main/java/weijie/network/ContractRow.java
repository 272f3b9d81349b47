package weijie.network;

import java.time.LocalDate;

/** A contract as it is listed. */
public record ContractRow(long id, String contractNo, Invoicing invoicing, LocalDate validFrom, LocalDate validTo) {}
