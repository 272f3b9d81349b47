package weijie.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import weijie.identity.OpenPaths;
import weijie.testing.Build;
import weijie.testing.FormSignIn;
import weijie.testing.RawHttp;
import weijie.testing.RunningServer;

/**
 * Every page and every resource that the server has mapped, for nobody, for every role and for a neighbour, written in every way a path
 * can be written: the answer is that of the plain path, or 400. What is mapped is read from the war and from the server's description of
 * itself, so that whatever is added is tried too.
 */
class EveryPathIT {

    private static final List<String> PEOPLE = List.of(
            "hq.admin",
            "hq.reviewer",
            "hq.parts",
            "hq.inspector",
            "hq.accounts",
            "hq.director",
            "centre.fc44",
            "centre.hn",
            "outlet.wd440101",
            "outlet.hn-a");

    /** Things of Hunan: they are not there for Guangdong. */
    private static final Map<String, String> NEIGHBOURS = Map.of("outlets", "HN-A", "centres", "HN");

    private static final int QUARTER = 4;

    private final RawHttp http = new RawHttp(RunningServer.url());
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    @Test
    void aPageIsGuardedHoweverItsPathIsWritten() throws Exception {
        Map<String, String[]> callers = new LinkedHashMap<>();
        callers.put("nobody", new String[0]);
        for (String person : PEOPLE) {
            callers.put(person, new String[] {FormSignIn.cookie(http, person, RunningServer.DEMO_PASSWORD)});
        }
        List<String> pages = pages();
        assertThat(pages).hasSizeGreaterThan(30).contains("/users/list.xhtml");
        inParallel(callers, pages, (caller, headers, page) -> {
            RawHttp.Answer plain = http.ask("GET", page, headers);
            if (caller.equals("nobody")) {
                boolean shown = plain.status() != 302;
                expect(
                        shown == OpenPaths.contain(page)
                                && (shown || plain.header("Location").orElse("").endsWith("/login.xhtml")),
                        caller + ' ' + page + ": " + plain.head());
            }
            expect(plain.status() < 500 || page.equals("/error/500.xhtml"), caller + ' ' + page + ": " + plain.head());
            expect(
                    plain.status() != 200 || plain.body().contains("</html>"),
                    caller + ' ' + page + " is answered with half a page");
            sameOrRefused(caller, page, headers, plain);
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void aResourceIsGuardedHoweverItsPathIsWritten() throws Exception {
        Map<String, String[]> callers = new LinkedHashMap<>();
        callers.put("nobody", new String[0]);
        PEOPLE.forEach(person -> callers.put(person, new String[] {basic(person)}));
        List<String> resources = resources();
        assertThat(resources).hasSizeGreaterThan(50).contains("/api/v1/outlets/HN-A");
        inParallel(callers, resources, (caller, headers, path) -> {
            RawHttp.Answer plain = http.ask("GET", path, headers);
            if (caller.equals("nobody")) {
                expect(plain.status() == 401, caller + ' ' + path + ": " + plain.head());
            }
            boolean ofHunan = NEIGHBOURS.entrySet().stream()
                    .anyMatch(one -> path.startsWith("/api/v1/" + one.getKey() + '/' + one.getValue()));
            if (ofHunan && List.of("centre.fc44", "outlet.wd440101").contains(caller)) {
                expect(List.of(403, 404, 405).contains(plain.status()), caller + ' ' + path + ": " + plain.head());
            }
            expect(plain.status() < 500, caller + ' ' + path + ": " + plain.head());
            sameOrRefused(caller, path, headers, plain);
        });
        assertThat(wrong).isEmpty();
    }

    private void sameOrRefused(String caller, String path, String[] headers, RawHttp.Answer plain) {
        RawHttp.Answer encoded =
                http.ask("GET", "/%" + Integer.toHexString(path.charAt(1)) + path.substring(2), headers);
        // The interface compares what was sent, and does not know a path that is written otherwise.
        expect(
                encoded.status() == plain.status() || path.startsWith("/api/v1/") && encoded.status() == 404,
                caller + ' ' + path + " encoded: " + plain.head() + " but " + encoded.head());
        // Every way for nobody and for the one who may do most; for each of the others a quarter, another one on each
        // path.
        boolean every = caller.equals("nobody") || caller.equals("hq.admin");
        List<String> ways = twisted(path);
        for (int i = every ? 0 : path.length() % QUARTER; i < ways.size(); i += every ? 1 : QUARTER) {
            refused(caller, "GET", ways.get(i), headers);
        }
        refused(caller, "POST", "/api/.." + path, headers);
    }

    private void refused(String caller, String method, String twisted, String... headers) {
        RawHttp.Answer answer = http.ask(method, twisted, headers);
        // What the listener cannot read it answers itself, with no word.
        boolean byUs = answer.body().contains("API-016");
        expect(
                answer.status() == 400
                        && (byUs || answer.body().isEmpty())
                        && answer.headers("Set-Cookie").isEmpty(),
                caller + ' ' + method + ' ' + twisted + ": " + answer.head());
    }

    private static List<String> twisted(String path) {
        int last = path.lastIndexOf('/');
        String folder = path.substring(0, last);
        String name = path.substring(last + 1);
        return List.of(
                "/api/.." + path,
                "/login.xhtml/.." + path,
                "/." + path,
                "/" + path,
                folder + "//" + name,
                folder + ";x=1/" + name,
                path + ";x=1",
                path + ";jsessionid=1",
                path + "/..",
                path + "/.",
                "/api/..;" + path,
                "/api/%2e%2e" + path,
                "/api/..%2f" + path.substring(1),
                folder + "%2f" + name,
                folder + "%5c" + name,
                folder + "\\" + name,
                "/%252e%252e" + path,
                path + "%00",
                path + "%zz");
    }

    /** The pages in the war, as they are asked for. */
    private static List<String> pages() throws IOException {
        try (ZipFile war = new ZipFile(Build.target().resolve("weijie.war").toFile())) {
            return war.stream()
                    .map(entry -> '/' + entry.getName())
                    .filter(name -> name.endsWith(".xhtml"))
                    .filter(name -> !name.startsWith("/WEB-INF/") && !name.startsWith("/resources/"))
                    .sorted()
                    .toList();
        }
    }

    /** The paths of the interface, with a thing of Hunan for the first place and something that is not there for the others. */
    private List<String> resources() throws IOException {
        RawHttp.Answer description = http.ask(
                "GET",
                "/openapi?format=JSON",
                basic("hq.admin"),
                "Accept: application/json",
                "Accept-Encoding: identity");
        JsonNode paths = new ObjectMapper().readTree(dechunked(description)).get("paths");
        TreeSet<String> all = new TreeSet<>();
        paths.fieldNames().forEachRemaining(path -> {
            if (path.startsWith("/api/v1/")) {
                String noun = path.split("/")[3];
                String filled = path.replaceFirst("\\{[^/]+}", NEIGHBOURS.getOrDefault(noun, "1"));
                all.add(filled.replaceAll("\\{[^/]+}", "1"));
            }
        });
        return new ArrayList<>(all);
    }

    private static String dechunked(RawHttp.Answer answer) {
        if (answer.header("Transfer-Encoding").isEmpty()) {
            return answer.body();
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = 0;
        while (true) {
            int end = at;
            while (body[end] != '\r') {
                end++;
            }
            int length = Integer.parseInt(new String(body, at, end - at, StandardCharsets.US_ASCII), 16);
            if (length == 0) {
                return bytes.toString(StandardCharsets.UTF_8);
            }
            bytes.write(body, end + 2, length);
            at = end + 2 + length + 2;
        }
    }

    private static String basic(String person) {
        String pair = person + ':' + RunningServer.DEMO_PASSWORD;
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private interface Trial {
        void of(String caller, String[] headers, String path);
    }

    private static void inParallel(Map<String, String[]> callers, List<String> paths, Trial trial) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(4);
        try {
            List<ForkJoinTask<?>> tasks = new ArrayList<>();
            callers.forEach((caller, headers) ->
                    paths.forEach(path -> tasks.add(pool.submit(() -> trial.of(caller, headers, path)))));
            for (ForkJoinTask<?> task : tasks) {
                task.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }
}
