package weijie.given;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import weijie.network.NetworkSnapshot;
import weijie.shared.DateRange;
import weijie.shared.RepairLevel;

/** An outlet for a test, with everything it does not say left unrecorded. */
public final class GivenNetwork {

    public static final NetworkSnapshot.Centre HUNAN =
            new NetworkSnapshot.Centre(1, "FC43", "湖南省服务中心", "430000", LocalDate.of(2000, 1, 1), null);
    public static final NetworkSnapshot.Centre GUANGDONG =
            new NetworkSnapshot.Centre(2, "FC44", "广东省服务中心", "440000", LocalDate.of(2000, 1, 1), null);

    private final long id;
    private final String code;
    private String province = "430000";
    private String city = "430100";
    private LocalDate suspendedFrom;
    private final List<NetworkSnapshot.Assigned> assignments = new ArrayList<>();
    private final List<DateRange> contracts = new ArrayList<>();
    private final List<NetworkSnapshot.Authorised> authorisations = new ArrayList<>();
    private final List<DateRange> technicians = new ArrayList<>();

    private GivenNetwork(long id, String code) {
        this.id = id;
        this.code = code;
    }

    public static GivenNetwork outlet(long id, String code) {
        return new GivenNetwork(id, code);
    }

    public GivenNetwork in(String provinceCode, String cityCode) {
        province = provinceCode;
        city = cityCode;
        return this;
    }

    public GivenNetwork of(NetworkSnapshot.Centre centre, String from, String to) {
        assignments.add(new NetworkSnapshot.Assigned(centre.id(), range(from, to)));
        return this;
    }

    public GivenNetwork contract(String from, String to) {
        contracts.add(range(from, to));
        return this;
    }

    public GivenNetwork authorised(String category, RepairLevel highest, String from, String to) {
        authorisations.add(new NetworkSnapshot.Authorised(category, highest, range(from, to)));
        return this;
    }

    public GivenNetwork technician(String from, String to) {
        technicians.add(range(from, to));
        return this;
    }

    public GivenNetwork suspended(String from) {
        suspendedFrom = LocalDate.parse(from);
        return this;
    }

    public NetworkSnapshot.OutletView view() {
        return new NetworkSnapshot.OutletView(
                id,
                code,
                "网点" + code,
                province,
                city,
                suspendedFrom,
                assignments,
                contracts,
                authorisations,
                technicians);
    }

    private static DateRange range(String from, String to) {
        return new DateRange(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }
}
