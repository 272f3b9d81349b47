package weijie.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weijie.repair.RepairWorld;
import weijie.testing.ApiClient;
import weijie.testing.Eventually;
import weijie.testing.RawHttp;
import weijie.testing.RunningServer;

/**
 * Many who ask for something long and do not read it: each account gets so many threads and no more, others are served meanwhile, whoever
 * reads nothing is hung up on, and then there is room again.
 */
class SlowReadersIT {

    /** More than one account may keep waiting. */
    private static final int CONNECTIONS = 60;

    /** Noise does not get shorter, and this much of it is more than a system keeps for a connection on one machine. */
    private static final int SIDE = 1_500;

    private static final int LITTLE = 4 << 10;
    private static final Duration UNTIL_HUNG_UP = Duration.ofSeconds(90);

    private final RawHttp http = new RawHttp(RunningServer.url());

    @TempDir
    Path folder;

    @Test
    void whoDoesNotReadKeepsOnlySoManyWaiting() throws Exception {
        RepairWorld world = new RepairWorld();
        String order = world.standing(RepairWorld.Standing.DRAFT);
        String files = "repair-orders/" + order + "/files";
        ApiClient outlet =
                ApiClient.as(world.account("A1"), RunningServer.DEMO_PASSWORD, URI.create(RunningServer.url()));
        assertThat(outlet.tryUpload(files, picture()).status()).isEqualTo(201);
        String path =
                files + '/' + outlet.get(files).get("items").get(0).get("id").asText();
        List<Socket> deaf = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                deaf.add(ask("/api/v1/" + path, world.account("A1")));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Socket socket : deaf) {
                statuses.add(statusOf(socket));
            }
            assertThat(statuses).containsOnly(200, 503);
            assertThat(statuses).filteredOn(status -> status == 200).hasSize(Answers.WAIT_FOR_ONE_ACCOUNT);
            RawHttp.Answer refused = http.ask("GET", "/api/v1/" + path, as(world.account("A1")));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isPresent();
            assertThat(refused.body()).contains("API-026");
            assertThat(http.ask("GET", "/api/v1/me", as(world.account("A1"))).status())
                    .as("what is short, for the same account")
                    .isEqualTo(200);
            RawHttp.Answer another = http.ask("GET", "/api/v1/" + path, as("hq.reviewer"));
            assertThat(another.status()).as("what is long, for another account").isEqualTo(200);
            assertThat(another.header("Content-Length")).isPresent();
            Eventually.await(
                    "room for the same account",
                    UNTIL_HUNG_UP,
                    () -> http.ask("GET", "/api/v1/" + path, as(world.account("A1")))
                                    .status()
                            == 200);
        } finally {
            for (Socket socket : deaf) {
                socket.close();
            }
        }
    }

    private Path picture() throws IOException {
        BufferedImage noise = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(20261129);
        for (int x = 0; x < SIDE; x++) {
            for (int y = 0; y < SIDE; y++) {
                noise.setRGB(x, y, random.nextInt());
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(noise, "png", png);
        return Files.write(folder.resolve("noise.png"), png.toByteArray());
    }

    /** Asks with room for little. */
    private Socket ask(String path, String who) throws IOException {
        URI server = URI.create(RunningServer.url());
        Socket socket = new Socket();
        socket.setReceiveBufferSize(LITTLE);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        socket.setSoTimeout(60_000);
        socket.getOutputStream().write(http.head("GET", path, 0, as(who)));
        return socket;
    }

    /** Reads the first line and nothing behind it. */
    private static int statusOf(Socket socket) throws IOException {
        byte[] line = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
        return Integer.parseInt(new String(line, StandardCharsets.US_ASCII).split(" ")[1]);
    }

    private static String as(String name) {
        String pair = name + ':' + RunningServer.DEMO_PASSWORD;
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
