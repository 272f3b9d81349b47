package weijie.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;

/** A request as its client sent it, not as a proxy of ours passed it on. */
final class Visitor extends HttpServletRequestWrapper {

    private final String address;

    Visitor(HttpServletRequest request, Proxies proxies) {
        super(request);
        address = proxies.client(
                request.getRemoteAddr(), String.join(",", Collections.list(request.getHeaders("X-Forwarded-For"))));
    }

    @Override
    public String getRemoteAddr() {
        return address;
    }
}
