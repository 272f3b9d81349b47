package weijie.network;

import java.math.BigDecimal;
import java.time.LocalDate;
import weijie.shared.Refusal;
import weijie.shared.Typed;

/**
 * An outlet as a person typed it or a sheet brought it. When it is registered, what is absent ({@code null}) stays as it is
 * stored; when it is edited, what is absent is cleared.
 *
 * @param centreCode the centre it belongs to; another one than before opens a new slice of the assignment
 * @param taxRate as a factor, 0.03 is 3 percent
 * @param assignedFrom the day from which it belongs to that centre; absent: the beginning for a new outlet, else today
 */
public record OutletEntry(
        String code,
        String name,
        String centreCode,
        String provinceCode,
        String cityCode,
        String address,
        BigDecimal lon,
        BigDecimal lat,
        String contact,
        String phone,
        String taxpayerName,
        String creditCode,
        BigDecimal taxRate,
        LocalDate assignedFrom) {

    /**
     * What the master file of outlets holds.
     *
     * @throws Refusal {@code FD-005} when a coordinate is not a number
     */
    public static OutletEntry of(
            String code, String name, String centreCode, String provinceCode, String cityCode, String lon, String lat) {
        return new OutletEntry(
                code,
                name,
                centreCode,
                provinceCode,
                cityCode,
                null,
                Typed.number("lon", lon),
                Typed.number("lat", lat),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The entry with what it leaves out as the outlet stands: a change of some fields. */
    public OutletEntry over(OutletRow row) {
        return new OutletEntry(
                row.code(),
                orElse(name, row.name()),
                row.centreCode(),
                orElse(provinceCode, row.provinceCode()),
                orElse(cityCode, row.cityCode()),
                orElse(address, row.address()),
                orElse(lon, row.lon()),
                orElse(lat, row.lat()),
                orElse(contact, row.contact()),
                orElse(phone, row.phone()),
                orElse(taxpayerName, row.taxpayerName()),
                orElse(creditCode, row.creditCode()),
                orElse(taxRate, row.taxRate()),
                assignedFrom);
    }

    /** The same of a centre; an edit does not move the outlet. */
    OutletEntry of(String centre) {
        return new OutletEntry(
                code,
                name,
                orElse(centre, "-"),
                provinceCode,
                cityCode,
                address,
                lon,
                lat,
                contact,
                phone,
                taxpayerName,
                creditCode,
                taxRate,
                assignedFrom);
    }

    private static <T> T orElse(T typed, T stored) {
        return typed == null ? stored : typed;
    }
}
