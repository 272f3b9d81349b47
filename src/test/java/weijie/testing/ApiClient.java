package weijie.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** The REST door as a script uses it: a name and a password, JSON in and out, and patience with long work. */
public final class ApiClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING", "CHECKING", "COMMITTING", "SUBMITTING");
    private static final Duration LONGEST_WORK = Duration.ofMinutes(10);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI root;
    private final String authorization;
    private final String language;

    private final Duration pause;

    private ApiClient(URI root, String authorization, String language) {
        this(root, authorization, language, Duration.ofMillis(200));
    }

    private ApiClient(URI root, String authorization, String language, Duration pause) {
        this.pause = pause;
        this.root = root;
        this.authorization = authorization;
        this.language = language;
    }

    /** The door at this address, for a demo account. */
    public static ApiClient as(String user, URI root) {
        return as(user, RunningServer.DEMO_PASSWORD, root);
    }

    /** The door at this address, for any account. */
    public static ApiClient as(String user, String password, URI root) {
        String authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new ApiClient(root.resolve("/api/v1/"), authorization, "zh");
    }

    /** The same caller, who asks more seldom how far long work is. */
    public ApiClient asking(Duration every) {
        return new ApiClient(root, authorization, language, every);
    }

    public JsonNode get(String path) {
        return json(bytes(path));
    }

    /** The bytes of a file behind the door. */
    public byte[] bytes(String path) {
        return send(request(path).GET(), path);
    }

    /** Posts a JSON body under a fresh idempotency key. */
    public JsonNode post(String path, String body) {
        return json(send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                path));
    }

    /**
     * What a request was answered with, whatever that was.
     *
     * @param body JSON, or a missing node when there is none
     */
    public record Answer(int status, JsonNode body) {

        /** The stable code of a refusal, or an empty text. */
        public String code() {
            return body.path("code").asText();
        }
    }

    /** Asks for something that may be refused. */
    public Answer tryGet(String path) {
        return tried(answer(request(path).GET()));
    }

    /** Posts a JSON body under a fresh idempotency key; it may be refused. */
    public Answer tryPost(String path, String body) {
        return tried(answer(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    public Answer tryDelete(String path) {
        return tried(answer(request(path).DELETE()));
    }

    /** Hands a file over without waiting for what becomes of it; it may be refused. */
    public Answer tryUpload(String path, Path file) {
        return tried(answer(uploading(path, file)));
    }

    /** Hands a file over under a name written in a way of its own, such as {@code filename="…"} in the bytes of another encoding. */
    public Answer tryUpload(String path, Path file, byte[] nameParameter) {
        return tried(answer(uploading(path, file, nameParameter)));
    }

    private static Answer tried(HttpResponse<byte[]> answer) {
        boolean isJson = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(answer.statusCode(), isJson ? json(answer.body()) : MissingNode.getInstance());
    }

    /** The same person asking for answers in another language. */
    public ApiClient speaking(String other) {
        return new ApiClient(root, authorization, other);
    }

    /** Uploads a file and waits until the import is done with it; the answer is the import's last state. */
    public JsonNode upload(String path, Path file) {
        JsonNode started = json(send(uploading(path, file), path));
        return await("imports/" + started.get("id").asText());
    }

    private HttpRequest.Builder uploading(String path, Path file) {
        return uploading(path, file, ("filename=\"" + file.getFileName() + '"').getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder uploading(String path, Path file, byte[] nameParameter) {
        String boundary = "----weijie" + UUID.randomUUID();
        List<byte[]> body = new ArrayList<>();
        body.add(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; ")
                .getBytes(StandardCharsets.UTF_8));
        body.add(nameParameter);
        body.add("\r\nContent-Type: application/octet-stream\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        try {
            body.add(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        body.add(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArrays(body));
    }

    /** Starts long work and waits for its job. */
    public JsonNode run(String path) {
        HttpResponse<byte[]> answer = answer(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        succeeded(answer, path);
        String location = answer.headers().firstValue("Location").orElseThrow();
        JsonNode job = await(location.substring(location.indexOf("/api/v1/") + "/api/v1/".length()));
        if (!"DONE".equals(job.get("state").asText())) {
            throw new IllegalStateException(path + ": " + job);
        }
        return job;
    }

    /** Asks again until the state says that nothing is under way. */
    public JsonNode await(String path) {
        long until = System.nanoTime() + LONGEST_WORK.toNanos();
        JsonNode now = get(path);
        while (UNDER_WAY.contains(now.get("state").asText())) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(path + " is still " + now);
            }
            LockSupport.parkNanos(pause.toNanos());
            now = get(path);
        }
        return now;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(root.resolve(path))
                .timeout(Duration.ofMinutes(3))
                .header("Accept-Language", language)
                .header("Authorization", authorization);
    }

    private byte[] send(HttpRequest.Builder request, String path) {
        return succeeded(answer(request), path).body();
    }

    private HttpResponse<byte[]> answer(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<byte[]> succeeded(HttpResponse<byte[]> answer, String path) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    path + " answers " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer;
    }

    private static JsonNode json(byte[] body) {
        try {
            return body.length == 0 ? JSON.nullNode() : JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
