package weijie.network;

import java.time.LocalDate;

/** A bank account as a person asks for it. */
public record BankAccountEntry(
        String accountName, String accountNo, String bankName, String bankLineNo, LocalDate validFrom) {}
