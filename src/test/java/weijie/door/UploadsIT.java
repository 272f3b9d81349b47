package weijie.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import weijie.testing.FormSignIn;
import weijie.testing.RawHttp;
import weijie.testing.RunningServer;

/** What is uploaded by a screen: not without an account, and nothing of it stays behind, however the request ends. */
class UploadsIT {

    private static final String OF_PARTS = "Content-Type: multipart/form-data; boundary=x";
    private static final int MEGABYTES = 3 << 20;

    private final RawHttp http = new RawHttp(RunningServer.url());

    @Test
    void withoutAnAccountNothingIsTaken() throws IOException {
        for (String page : List.of("/login.xhtml", "/error/404.xhtml", "/api")) {
            for (int length : new int[] {10, MEGABYTES}) {
                RawHttp.Answer answer = http.ask("POST", page, upload(length), OF_PARTS);
                assertThat(answer.status()).as("%s %s", page, length).isEqualTo(413);
                assertThat(answer.body()).contains("API-019");
            }
        }
        assertThat(leftBehind()).isEmpty();
    }

    @Test
    void withTheRequestItsFilesGo() throws IOException {
        String cookie = FormSignIn.cookie(http, "hq.admin", RunningServer.DEMO_PASSWORD);
        byte[] whole = upload(MEGABYTES);
        assertThat(http.ask("POST", "/importing/new.xhtml", whole, OF_PARTS, cookie)
                        .status())
                .isLessThan(500);
        byte[] brokenOff = Arrays.copyOf(whole, whole.length - 1_000);
        assertThat(http.ask("POST", "/importing/new.xhtml", brokenOff, OF_PARTS, cookie)
                        .status())
                .isEqualTo(400);
        assertThat(leftBehind()).isEmpty();
    }

    /** Every file of the data directory lies below a directory that only its owner may enter, should the directory itself be open. */
    @Test
    void nobodyElseOnTheMachineReadsAnyFile() throws IOException {
        Path home = RunningServer.home();
        try (Stream<Path> below = Files.list(home)) {
            assertThat(below.filter(Files::isDirectory).filter(folder -> !Files.isSymbolicLink(folder)))
                    .isNotEmpty()
                    .allSatisfy(folder -> assertThat(Files.getPosixFilePermissions(folder))
                            .as("%s", folder)
                            .allMatch(right -> right.name().startsWith("OWNER_")));
        }
    }

    private static List<Path> leftBehind() throws IOException {
        try (Stream<Path> files = Files.walk(RunningServer.home())) {
            return files.filter(file ->
                            file.getFileName().toString().matches("upload_.*|MIME.*|body.*|weijie-(body|photo).*"))
                    .toList();
        }
    }

    private static byte[] upload(int length) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write("--x\r\nContent-Disposition: form-data; name=\"f:file\"; filename=\"b.xlsx\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        body.write(new byte[length]);
        body.write("\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }
}
