package weijie.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weijie.identity.AnswerDesk;

/** A database that fails when an answer is noted takes the answer from nobody. */
class IdempotencyFilterTest {

    /** Begins everything, and cannot note what became of it. */
    private static final class Forgetful extends AnswerDesk {

        private int asked;

        @Override
        public boolean begin(String request, String key, String bodyDigest) {
            return true;
        }

        @Override
        public void giveUp(String request, String key, boolean refused) {
            asked++;
            throw new IllegalStateException("deadlock");
        }

        @Override
        public void finish(String request, String key, weijie.identity.Answer answer) {
            asked++;
            throw new IllegalStateException("deadlock");
        }
    }

    private static <T> T context(Class<T> type, Function<String, Object> answers, Map<String, Object> properties) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            switch (method.getName()) {
                case "setProperty" -> properties.put(args[0].toString(), args[1]);
                case "removeProperty" -> properties.remove(args[0].toString());
                case "getProperty" -> {
                    return properties.get(args[0].toString());
                }
                default -> {
                    return answers.apply(method.getName());
                }
            }
            return null;
        }));
    }

    private static ContainerRequestContext request() {
        UriInfo uri = context(
                UriInfo.class,
                asked -> asked.equals("getPath")
                        ? "penalties/1/decide"
                        : URI.create("http://localhost/penalties/1/decide"),
                new HashMap<>());
        return context(
                ContainerRequestContext.class,
                asked -> switch (asked) {
                    case "getHeaderString" -> "one";
                    case "getMethod" -> "POST";
                    case "getUriInfo" -> uri;
                    case "getEntityStream" -> new ByteArrayInputStream(new byte[0]);
                    default -> null;
                },
                new HashMap<>());
    }

    private static ContainerResponseContext response(int status) {
        return context(
                ContainerResponseContext.class,
                asked -> switch (asked) {
                    case "getStatus" -> status;
                    case "hasEntity" -> false;
                    default -> null;
                },
                new HashMap<>());
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 409, 500})
    void theAnswerIsGivenThoughItCannotBeNoted(int status) throws IOException {
        IdempotencyFilter filter = new IdempotencyFilter();
        Forgetful answers = new Forgetful();
        filter.answers = answers;
        ContainerRequestContext request = request();
        filter.filter(request);
        filter.filter(request, response(status));
        assertThat(answers.asked).isEqualTo(1);
    }
}
