package weijie.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwistedPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/../users/list.xhtml",
                "/./home.xhtml",
                "/users/..",
                "/.",
                "//home.xhtml",
                "/users//list.xhtml",
                "/home.xhtml;jsessionid=1",
                "/api/..;/home.xhtml",
                "/users%2flist.xhtml",
                "/users%2Flist.xhtml",
                "/users%5clist.xhtml",
                "/users\\list.xhtml",
                "/%2e%2e/home.xhtml",
                "/home%2exhtml",
                "/%252e%252e/home.xhtml",
                "/home.xhtml%3bx",
                "/home.xhtml%00",
                "/home.xhtml%0d%0a",
                "/home.xhtml\u0000",
                "/home.xhtml%7f",
                "/a%zzb",
                "/%u002e/",
                "/a%",
                "",
                "*"
            })
    void whatCanBeReadInTwoWaysIsTwisted(String path) {
        assertThat(TwistedPath.is(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/home.xhtml",
                "/%68ome.xhtml",
                "/api/v1/outlets/HN-A",
                "/api/v1/parts/%E5%B1%8F",
                "/api/v1/statements/JS-2026.10",
                "/jakarta.faces.resource/a..b.css.xhtml",
                "/a%20b"
            })
    void aPlainOneIsNot(String path) {
        assertThat(TwistedPath.is(path)).isFalse();
    }
}
