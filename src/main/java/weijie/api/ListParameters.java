package weijie.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The query parameters that a resource method takes through a {@code @BeanParam}, by method and path, for example those of
 * {@code GET /api/v1/users}: page, size, sort and after. The server's own reader of annotations does not look into such beans.
 */
final class ListParameters {

    private static final String ENDING = "Resource.class";

    private final Map<String, List<String>> names = new HashMap<>();

    /** Reads the resources of all rooms of this door. */
    static ListParameters ofResources() {
        ListParameters found = new ListParameters();
        try (Stream<java.nio.file.Path> files = Files.walk(door())) {
            files.map(file -> door().relativize(file).toString())
                    .filter(name -> name.endsWith(ENDING))
                    .sorted()
                    .forEach(name -> found.read(load(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static java.nio.file.Path door() {
        try {
            return java.nio.file.Path.of(
                    ListParameters.class.getResource("Api.class").toURI().resolve("."));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replace(java.io.File.separatorChar, '.');
        try {
            return Class.forName(ListParameters.class.getPackageName() + '.' + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the operation takes beside its own parameters, in the order of the beans' fields; nothing for one that takes no bean. */
    List<String> of(String httpMethod, String path) {
        return names.getOrDefault(httpMethod + ' ' + plain(path), List.of());
    }

    /** The paths below the version of all lists that have pages, for example {@code /users}. */
    List<String> lists() {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().contains("page"))
                .map(entry -> entry.getKey().substring("GET ".length() + Api.PATH.length()))
                .sorted()
                .toList();
    }

    private void read(Class<?> resource) {
        for (Method method : resource.getDeclaredMethods()) {
            List<String> parameters = beans(method)
                    .flatMap(bean -> Arrays.stream(bean.getDeclaredFields()))
                    .filter(field -> field.isAnnotationPresent(QueryParam.class))
                    .map(field -> field.getAnnotation(QueryParam.class).value())
                    .toList();
            if (!parameters.isEmpty()) {
                verbs(method).forEach(verb -> names.put(verb + ' ' + path(resource, method), parameters));
            }
        }
    }

    private static Stream<Class<?>> beans(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(BeanParam.class))
                .map(parameter -> parameter.getType());
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value());
    }

    private static String path(Class<?> resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        return plain(Api.PATH
                + '/'
                + resource.getAnnotation(Path.class).value()
                + '/'
                + (below == null ? "" : below.value()));
    }

    /** One way to write a path: single slashes, none at the end, places without what they must look like. */
    private static String plain(String path) {
        return path.replaceAll("\\{\\s*(\\w+)[^/]*}", "{$1}")
                .replaceAll("/{2,}", "/")
                .replaceAll("/$", "");
    }
}
