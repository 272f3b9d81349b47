package weijie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BodyDigestTest {

    @Test
    void theSameUploadWithAnotherBoundaryIsTheSame() {
        assertThat(digest("--ab12\r\nx=1\r\n--ab12--", "ab12"))
                .isEqualTo(digest("--zz99zz\r\nx=1\r\n--zz99zz--", "zz99zz"));
        assertThat(digest("--ab12\r\nx=1\r\n--ab12--", "ab12"))
                .isNotEqualTo(digest("--ab12\r\nx=2\r\n--ab12--", "ab12"));
    }

    @Test
    void whatOnlyBeginsLikeTheBoundaryCounts() {
        assertThat(digest("aab", "aac")).isNotEqualTo(digest("ab", "aac"));
        assertThat(digest("aaac", "aac")).isEqualTo(digest("a", "zzz"));
        assertThat(digest("aa", "aac")).isEqualTo(digest("aa", ""));
    }

    @Test
    void theQueryBelongsToIt() {
        BodyDigest one = new BodyDigest("?commit=NONE", "");
        BodyDigest other = new BodyDigest("?commit=ALL", "");
        assertThat(one.hex()).isNotEqualTo(other.hex());
    }

    @Test
    void aWholeBodyIsTakenInWhateverItsSize() throws IOException {
        for (int size : new int[] {0, 10, 3 << 20}) {
            BodyDigest whole = new BodyDigest("", "");
            assertThat(whole.of(new ByteArrayInputStream("x".repeat(size).getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo(size > 0);
            assertThat(whole.hex()).isEqualTo(digest("x".repeat(size), ""));
        }
    }

    private static String digest(String body, String boundary) {
        BodyDigest digest = new BodyDigest("", boundary);
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        digest.update(bytes, 0, bytes.length);
        return digest.hex();
    }
}
