package weijie.anomaly;

import java.io.Serializable;
import java.time.LocalDateTime;
import weijie.anomaly.peer.Anomaly;
import weijie.shared.Texts;

/**
 * Something that stands out in an outlet's month, by the names of those concerned.
 *
 * @param foundAt UTC
 * @param toldAt UTC; {@code null} while outlet and centre do not know of it
 */
public record AnomalyRow(
        Anomaly found,
        String outletCode,
        String outletName,
        String centreCode,
        String centreName,
        String provinceCode,
        String provinceName,
        int rules,
        LocalDateTime foundAt,
        LocalDateTime toldAt)
        implements Serializable {

    /** What stands out with the comparison and the peers, as a sentence. */
    public String sentence(Texts texts) {
        return texts.get(
                "anomaly.sentence",
                texts.get("anomaly.own." + found.kind(), rate(found.rate()), found.hits(), found.of()),
                texts.get("anomaly.group." + found.group()),
                found.peers(),
                rate(found.median()),
                rate(found.upper()));
    }

    private String rate(int ofTenThousand) {
        int tenths = (ofTenThousand + 5) / 10;
        return found.kind().isMean()
                ? ofTenThousand / 10_000 + "." + ofTenThousand % 10_000 / 1_000 + ofTenThousand % 1_000 / 100
                : tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + "%";
    }
}
