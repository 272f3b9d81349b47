package weijie.network;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** An outlet as it is listed, with the centre it belongs to on the day asked for, which may be none. */
public record OutletRow(
        long id,
        String code,
        String name,
        Long centreId,
        String centreCode,
        String centreName,
        String provinceCode,
        String provinceName,
        String cityCode,
        String cityName,
        String address,
        BigDecimal lon,
        BigDecimal lat,
        String contact,
        String phone,
        String taxpayerName,
        String creditCode,
        BigDecimal taxRate,
        LocalDate suspendedFrom,
        String suspensionReason,
        int version)
        implements Serializable {

    public boolean isSuspendedOn(LocalDate day) {
        return suspendedFrom != null && !day.isBefore(suspendedFrom);
    }
}
