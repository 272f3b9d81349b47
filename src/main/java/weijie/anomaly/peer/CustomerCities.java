package weijie.anomaly.peer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the city that an address names; one that names none or several says nothing, since a guess would accuse somebody. */
public final class CustomerCities {

    /** So long is a city's name at least, its ending among it. */
    private static final int NAME_LEAST = 3;

    private final Map<String, String> codes = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /** @param cities names of cities by their codes */
    public CustomerCities(Map<String, String> cities) {
        cities.forEach((code, name) -> {
            if (name.length() >= NAME_LEAST) {
                codes.put(name, code);
                names.add(name);
            }
        });
    }

    /** The code of the city, if the address names exactly one. */
    Optional<String> in(String address) {
        if (address == null || address.isBlank()) {
            return Optional.empty();
        }
        Set<String> named = new HashSet<>();
        names.stream().filter(address::contains).forEach(name -> named.add(codes.get(name)));
        return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
    }

    /**
     * Whether an address lies in another city than the outlet.
     *
     * @param cityCode the outlet's, {@code null} when it is not recorded
     * @return {@code null} when nobody can say
     */
    public Boolean elsewhere(String address, String cityCode) {
        return cityCode == null
                ? null
                : in(address).map(city -> !city.equals(cityCode)).orElse(null);
    }
}
