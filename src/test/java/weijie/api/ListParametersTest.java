package weijie.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import weijie.api.repair.OrderFilters;
import weijie.shared.Texts;

class ListParametersTest {

    private final ListParameters parameters = ListParameters.ofResources();

    @Test
    void aListTakesItsPaging() {
        assertThat(parameters.of("GET", "/api/v1/users")).containsExactly("page", "size", "sort", "after");
        assertThat(parameters.of("GET", "/api/v1/users/")).isEqualTo(parameters.of("GET", "/api/v1/users"));
    }

    @Test
    void aPlaceInThePathMayHaveAnyForm() {
        assertThat(parameters.of("GET", "/api/v1/statements/{no}/lines")).contains("page", "size");
    }

    @Test
    void filtersAreOfTheMethodThatTakesThem() {
        assertThat(parameters.of("GET", "/api/v1/repair-orders")).contains("month", "centre", "serial", "page");
        assertThat(parameters.of("POST", "/api/v1/repair-orders/submit"))
                .contains("month", "centre")
                .doesNotContain("page");
        assertThat(parameters.of("POST", "/api/v1/repair-orders")).isEmpty();
    }

    @Test
    void everyOneOfThemIsExplained() {
        List<Class<?>> beans = List.of(Paging.class, OrderFilters.class);
        assertThat(beans.stream().flatMap(bean -> Arrays.stream(bean.getDeclaredFields())))
                .filteredOn(field -> field.isAnnotationPresent(QueryParam.class))
                .extracting(field -> field.getAnnotation(QueryParam.class).value())
                .allMatch(name -> Texts.chinese().has("api.param." + name));
    }
}
