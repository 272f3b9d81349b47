package weijie.door;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpEvents;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.memory.Buffers;
import weijie.api.Problem;
import weijie.shared.Texts;

/**
 * Stands between the listener and the application. It sees each request before any container does, and turns away what nobody has to
 * read: the container itself answers some of these with 500, others it corrects so that a guard and what it guards read different things.
 * Then it waits for the body, on no thread: a request comes in when it is whole, or when its body is so long that it must be read while
 * it comes. A header of ours says which of the two it is.
 */
final class Reception extends BaseFilter {

    /** Longer bodies, and those of which nobody says how long they are, are read while they come. */
    static final int MOST_AWAITED = 1 << 20;

    private static final String SEEN = "weijie.seen";
    private static final String LET_IN = "weijie.letIn";

    private final Proxies proxies;
    private final Admission admission;
    private final Sendings sendings;

    Reception(Proxies proxies, Admission admission, Sendings sendings) {
        this.proxies = proxies;
        this.admission = admission;
        this.sendings = sendings;
    }

    @Override
    public NextAction handleRead(FilterChainContext ctx) {
        if (!(ctx.getMessage() instanceof HttpContent content)
                || !(content.getHttpHeader() instanceof HttpRequestPacket request)) {
            return ctx.getInvokeAction();
        }
        Sending sending = sendings.of(ctx.getConnection());
        if (request.getAttribute(SEEN) == null) {
            request.setAttribute(SEEN, true);
            believe(request, ctx);
            Knock knock = knock(request);
            Optional<Turned> turned = admission.judge(knock);
            if (turned.isPresent()) {
                return turnAway(ctx, request, knock, turned.get());
            }
            // Who offered another protocol is not sure what the next request on this connection is.
            if (request.isUpgrade()) {
                request.getProcessingState().setKeepAlive(false);
            }
            sending.begins();
        }
        if (content.isLast()) {
            sending.isDone();
        }
        return request.getAttribute(LET_IN) == null ? await(ctx, content, request, sending) : ctx.getInvokeAction();
    }

    /** Nothing here speaks another protocol: a request that offers to is read as any other, its body in the way it came. */
    @Override
    public NextAction handleEvent(FilterChainContext ctx, FilterChainEvent event) {
        if (event instanceof HttpEvents.IncomingHttpUpgradeEvent offer) {
            offer.getHttpHeader().setIgnoreContentModifiers(false);
            return ctx.getStopAction();
        }
        return ctx.getInvokeAction();
    }

    @Override
    public NextAction handleWrite(FilterChainContext ctx) {
        if (ctx.getMessage() instanceof HttpPacket packet
                && packet.getHttpHeader() instanceof HttpResponsePacket answer
                && !answer.isCommitted()) {
            HardCookies.in(answer, answer.getRequest().isSecure());
        }
        return ctx.getInvokeAction();
    }

    private NextAction await(FilterChainContext ctx, HttpContent content, HttpRequestPacket request, Sending sending) {
        int here = content.getContent().remaining();
        boolean isLong =
                request.getContentLength() > MOST_AWAITED || here > MOST_AWAITED || request.requiresAcknowledgement();
        if (content.isLast() || isLong) {
            sendings.hold(sending, 0);
            request.setAttribute(LET_IN, true);
            request.setHeader(LongBodies.HEADER, content.isLast() ? LongBodies.WHOLE : LongBodies.COMING);
            return ctx.getInvokeAction();
        }
        return sendings.hold(sending, here)
                ? ctx.getStopAction(content)
                : turnAway(ctx, request, knock(request), new Turned(503, "API-503"));
    }

    private static Knock knock(HttpRequestPacket request) {
        return new Knock(
                request.getMethod().getMethodString(),
                request.getRequestURI(),
                request.getHeader("Host") == null ? "" : String.valueOf(request.serverName()),
                request::getHeader);
    }

    /**
     * Makes the request what the client meant before it passed our proxies: its address, its scheme and the name it asked for. What
     * others say of these is taken out, so that nobody behind us believes it.
     */
    private void believe(HttpRequestPacket request, FilterChainContext ctx) {
        String peer = ((InetSocketAddress) ctx.getConnection().getPeerAddress())
                .getAddress()
                .getHostAddress();
        if (proxies.trust(peer)) {
            String way = String.join(",", request.getHeaders().values("X-Forwarded-For"));
            request.remoteAddr().setString(proxies.client(peer, way));
            request.setSecure("https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")));
            if (request.getHeader("X-Forwarded-Host") != null) {
                request.setHeader("Host", request.getHeader("X-Forwarded-Host"));
            }
        }
        for (String said : new String[] {"X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "Forwarded"}) {
            request.getHeaders().removeHeader(said);
        }
    }

    /** Answers and ends the connection, whatever else the client wanted to send on it. */
    private static NextAction turnAway(FilterChainContext ctx, HttpRequestPacket request, Knock knock, Turned turned) {
        Texts texts = Languages.preferred(knock.header("Accept-Language").orElse(""));
        byte[] body = Problem.of(turned.status(), turned.code(), knock.path(), texts)
                .json(texts)
                .getBytes(StandardCharsets.UTF_8);
        HttpResponsePacket answer = request.getResponse();
        answer.setStatus(turned.status());
        answer.setContentType(Problem.MEDIA_TYPE);
        answer.setContentLength(body.length);
        answer.setHeader("Content-Language", texts.locale().getLanguage());
        answer.setHeader("Cache-Control", "no-store");
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        request.getProcessingState().setKeepAlive(false);
        HttpContent whole = HttpContent.builder(answer)
                .content(Buffers.wrap(ctx.getMemoryManager(), body))
                .last(true)
                .build();
        ctx.write(whole, new EmptyCompletionHandler<WriteResult>() {
            @Override
            public void completed(WriteResult result) {
                ctx.getConnection().closeSilently();
            }
        });
        return ctx.getStopAction();
    }
}
