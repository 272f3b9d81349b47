package weijie.web.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import weijie.network.CentreDesk;
import weijie.network.CentreRow;
import weijie.network.CoverageDesk;
import weijie.network.NetworkCriteria;
import weijie.network.RegionLevel;
import weijie.network.RegionRow;
import weijie.shared.Slice;

/** Provinces, cities and centres to choose from. */
@Named
@RequestScoped
public class RegionChoice {

    private static final int ALL_CENTRES = 500;

    @Inject
    CentreDesk centreDesk;

    @Inject
    CoverageDesk coverage;

    private List<RegionRow> regions;
    private List<CentreRow> centres;

    public List<RegionRow> getProvinces() {
        return all().stream()
                .filter(region -> region.level() == RegionLevel.PROVINCE)
                .toList();
    }

    public List<RegionRow> citiesOf(String provinceCode) {
        return all().stream()
                .filter(region -> region.level() == RegionLevel.PREFECTURE)
                .filter(region -> region.parentCode().equals(provinceCode))
                .toList();
    }

    public List<CentreRow> getCentres() {
        if (centres == null) {
            centres = centreDesk
                    .list(NetworkCriteria.NONE, Slice.of(0, ALL_CENTRES))
                    .items();
        }
        return centres;
    }

    private List<RegionRow> all() {
        if (regions == null) {
            regions = coverage.regions();
        }
        return regions;
    }
}
