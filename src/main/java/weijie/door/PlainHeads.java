package weijie.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Turns away a request of which the head can be read in two ways, before the server reads it in one of them: a twisted path, two hosts, an
 * encoding that hides where the body ends. A proxy may have read it the other way. Lengths that differ the server refuses itself; of a
 * length and {@code chunked} it takes the latter, as RFC 9112 says.
 */
final class PlainHeads extends BaseFilter {

    @Override
    public NextAction handleRead(FilterChainContext ctx) {
        if (ctx.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpRequestPacket request) {
            Optional<Turned> turned = judge(request);
            if (turned.isPresent()) {
                tell(turned.get(), request, ctx);
                return ctx.getStopAction();
            }
        }
        return ctx.getInvokeAction();
    }

    private static Optional<Turned> judge(HttpRequestPacket request) {
        if (TwistedPath.is(request.getRequestURI())) {
            return Optional.of(new Turned(400, "API-016"));
        }
        List<String> encodings = values(request, "Transfer-Encoding");
        boolean hasOneEnd =
                encodings.isEmpty() || encodings.size() == 1 && encodings.get(0).equalsIgnoreCase("chunked");
        return hasOneEnd && values(request, "Host").size() <= 1
                ? Optional.empty()
                : Optional.of(new Turned(400, "API-024"));
    }

    private static List<String> values(HttpRequestPacket request, String header) {
        List<String> values = new ArrayList<>();
        request.getHeaders().values(header).forEach(values::add);
        return values;
    }

    /** What else comes on this connection is not read. */
    private static void tell(Turned turned, HttpRequestPacket request, FilterChainContext ctx) {
        Turned.Answer answer = turned.answer(request.getHeader("Accept-Language"), request.getRequestURI());
        HttpResponsePacket response = request.getResponse();
        response.setStatus(turned.status());
        answer.headers().forEach(response::setHeader);
        response.setContentLength(answer.body().length);
        request.getProcessingState().setKeepAlive(false);
        ctx.write(response.httpContentBuilder()
                .content(Buffers.wrap(ctx.getMemoryManager(), answer.body()))
                .last(true)
                .build());
        ctx.getConnection().close();
    }
}
