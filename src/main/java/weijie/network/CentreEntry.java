package weijie.network;

import java.time.LocalDate;

/**
 * A service centre as a person typed it or a sheet brought it. When it is registered, what is absent ({@code null}) stays as it
 * is stored; when it is edited, what is absent is cleared.
 */
public record CentreEntry(
        String code,
        String name,
        String provinceCode,
        String creditCode,
        String contact,
        String phone,
        String address,
        LocalDate openedOn,
        LocalDate closedOn) {

    /** What the master file of centres holds. */
    public static CentreEntry of(String code, String name, String provinceCode) {
        return new CentreEntry(code, name, provinceCode, null, null, null, null, null, null);
    }

    /** The entry with what it leaves out as the centre stands: a change of some fields. */
    public CentreEntry over(CentreRow row) {
        return new CentreEntry(
                row.code(),
                orElse(name, row.name()),
                orElse(provinceCode, row.provinceCode()),
                orElse(creditCode, row.creditCode()),
                orElse(contact, row.contact()),
                orElse(phone, row.phone()),
                orElse(address, row.address()),
                orElse(openedOn, row.openedOn()),
                orElse(closedOn, row.closedOn()));
    }

    private static <T> T orElse(T typed, T stored) {
        return typed == null ? stored : typed;
    }
}
