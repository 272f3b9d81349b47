package weijie.network;

import java.time.LocalDate;

/** A technician as it is listed; the telephone number is masked. */
public record TechnicianRow(long id, String name, String phone, LocalDate activeFrom, LocalDate activeTo) {}
