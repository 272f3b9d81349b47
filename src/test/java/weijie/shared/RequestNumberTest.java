package weijie.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A request has one number, short enough to be read over the telephone. */
class RequestNumberTest {

    @Test
    void aRequestKeepsItsNumberAndSharesItWithNone() {
        ServletRequest one = request();
        String number = RequestNumber.of(one);
        assertThat(number).matches("[0-9A-Z]{8}");
        assertThat(RequestNumber.of(one)).isEqualTo(number);
        assertThat(RequestNumber.of(request())).isNotEqualTo(number);
    }

    @Test
    void aFailureIsLoggedOnceForEachRequest() {
        ServletRequest one = request();
        assertThat(RequestNumber.isFirstInLog(one)).isTrue();
        assertThat(RequestNumber.isFirstInLog(one)).isFalse();
        assertThat(RequestNumber.isFirstInLog(request())).isTrue();
    }

    /** Nothing but its attributes. */
    private static ServletRequest request() {
        Map<Object, Object> attributes = new HashMap<>();
        return (ServletRequest) Proxy.newProxyInstance(
                ServletRequest.class.getClassLoader(),
                new Class<?>[] {ServletRequest.class},
                (proxy, method, args) -> method.getName().equals("setAttribute")
                        ? attributes.put(args[0], args[1])
                        : attributes.get(args[0]));
    }
}
