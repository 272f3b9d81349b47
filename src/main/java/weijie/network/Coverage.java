package weijie.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far the network reaches on a day against its goals (G01, G02): which province has a centre, which prefecture-level city an
 * effective outlet.
 *
 * @param techniciansCount whether an outlet needs a recorded technician on the day; until then one without any counts as effective
 * @param withoutTechnicians how many outlets have no technician recorded
 */
public record Coverage(
        LocalDate day, List<Province> provinces, List<City> cities, boolean techniciansCount, int withoutTechnicians) {

    /** How a city stands. */
    public enum State {
        /** It has as many effective outlets as the goal asks for. */
        COVERED,
        /** It has, but would not if the contracts that end soon were not renewed. */
        ENDING,
        /** It has outlets, but too few of them are effective. */
        INEFFECTIVE,
        /** It has no outlet at all. */
        EMPTY;

        public boolean isCovered() {
            return this == COVERED || this == ENDING;
        }
    }

    /** A prefecture-level city with its outlets, the effective ones among them, and the first contract to end among these. */
    public record City(
            String code,
            String name,
            String provinceCode,
            String provinceName,
            State state,
            int outlets,
            int effective,
            LocalDate firstContractEnd) {}

    /** A province with its centres and how many of its cities are covered. */
    public record Province(
            String code, String name, int centres, boolean reached, int cities, int covered, int outlets) {

        /** Covered cities of a hundred, rounded down so that only a whole province shows 100. */
        public int percent() {
            return cities == 0 ? 0 : covered * 100 / cities;
        }
    }

    /** Goals and notice by which a day is judged. */
    public record Yardstick(int centresPerProvince, int outletsPerCity, int noticeDays, boolean technicians) {}

    public long coveredCities() {
        return cities.stream().filter(city -> city.state().isCovered()).count();
    }

    public long reachedProvinces() {
        return provinces.stream().filter(Province::reached).count();
    }

    /** The cities that are not covered or soon may not be. */
    public List<City> gaps() {
        return cities.stream().filter(city -> city.state() != State.COVERED).toList();
    }

    static Coverage of(LocalDate day, List<RegionRow> regions, NetworkSnapshot network, Yardstick yardstick) {
        Map<String, String> names = new HashMap<>();
        Map<String, String> onlyCity = new HashMap<>();
        for (RegionRow region : regions) {
            names.put(region.code(), region.name());
            if (region.level() == RegionLevel.PREFECTURE) {
                onlyCity.merge(region.parentCode(), region.code(), (one, other) -> "");
            }
        }
        Map<String, List<NetworkSnapshot.OutletView>> byCity = new HashMap<>();
        for (NetworkSnapshot.OutletView outlet : network.outlets()) {
            String city = Optional.ofNullable(outlet.cityCode())
                    .orElseGet(() -> onlyCity.getOrDefault(outlet.provinceCode(), ""));
            byCity.computeIfAbsent(city, code -> new ArrayList<>()).add(outlet);
        }
        List<City> cities = regions.stream()
                .filter(region -> region.level() == RegionLevel.PREFECTURE)
                .map(city -> city(day, city, names, byCity.getOrDefault(city.code(), List.of()), yardstick))
                .toList();
        List<Province> provinces = regions.stream()
                .filter(region -> region.level() == RegionLevel.PROVINCE)
                .map(province -> province(day, province, cities, network, yardstick))
                .toList();
        int without = (int) network.outlets().stream()
                .filter(outlet -> outlet.technicians().isEmpty())
                .count();
        return new Coverage(day, provinces, cities, yardstick.technicians(), without);
    }

    private static City city(
            LocalDate day,
            RegionRow city,
            Map<String, String> names,
            List<NetworkSnapshot.OutletView> outlets,
            Yardstick yardstick) {
        List<NetworkSnapshot.OutletView> effective = outlets.stream()
                .filter(outlet ->
                        EffectiveOutlet.on(day, outlet, yardstick.technicians()).isEffective())
                .toList();
        LocalDate then = day.plusDays(yardstick.noticeDays());
        long lasting = effective.stream()
                .filter(outlet -> outlet.isUnderContractOn(then))
                .count();
        State state;
        if (effective.size() >= yardstick.outletsPerCity() && !effective.isEmpty()) {
            state = lasting >= yardstick.outletsPerCity() ? State.COVERED : State.ENDING;
        } else {
            state = outlets.isEmpty() ? State.EMPTY : State.INEFFECTIVE;
        }
        LocalDate firstEnd = effective.stream()
                .flatMap(outlet -> outlet.contracts().stream())
                .filter(contract -> contract.contains(day) && !contract.isOpenEnded())
                .map(contract -> contract.to())
                .min(LocalDate::compareTo)
                .orElse(null);
        return new City(
                city.code(),
                city.name(),
                city.parentCode(),
                names.get(city.parentCode()),
                state,
                outlets.size(),
                effective.size(),
                firstEnd);
    }

    private static Province province(
            LocalDate day, RegionRow province, List<City> cities, NetworkSnapshot network, Yardstick yardstick) {
        int centres = (int) network.centres().stream()
                .filter(centre -> centre.provinceCode().equals(province.code()) && centre.isOpenOn(day))
                .count();
        List<City> own = cities.stream()
                .filter(city -> city.provinceCode().equals(province.code()))
                .toList();
        int covered =
                (int) own.stream().filter(city -> city.state().isCovered()).count();
        int outlets = (int) network.outlets().stream()
                .filter(outlet -> outlet.provinceCode().equals(province.code()))
                .count();
        return new Province(
                province.code(),
                province.name(),
                centres,
                centres >= yardstick.centresPerProvince(),
                own.size(),
                covered,
                outlets);
    }
}
