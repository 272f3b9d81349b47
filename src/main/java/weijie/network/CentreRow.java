package weijie.network;

import java.io.Serializable;
import java.time.LocalDate;

/** A service centre as it is listed. */
public record CentreRow(
        long id,
        String code,
        String name,
        String provinceCode,
        String provinceName,
        String creditCode,
        String contact,
        String phone,
        String address,
        LocalDate openedOn,
        LocalDate closedOn,
        int version)
        implements Serializable {

    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(openedOn) && (closedOn == null || !day.isAfter(closedOn));
    }
}
