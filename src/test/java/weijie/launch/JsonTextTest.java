package weijie.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A proof is read without a library, and what is no proof is refused instead of guessed. */
class JsonTextTest {

    @Test
    void objectsListsAndTextsAreRead() {
        assertThat(JsonText.object(" {\"a\" : [ \"1\", {\"b\":\"\"} ],\n\"中\":\"\\\"\\\\\\/\\n\\t\\r\\b\\f\\u4e2d\"} "))
                .isEqualTo(Map.of("a", List.of("1", Map.of("b", "")), "中", "\"\\/\n\t\r\b\f中"));
        assertThat(JsonText.object("{}")).isEmpty();
        assertThat(JsonText.object("{\"a\":[]}")).isEqualTo(Map.of("a", List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "\"a\"",
                "{",
                "{\"a\"}",
                "{\"a\":1}",
                "{\"a\":\"1\"",
                "{\"a\":\"1",
                "{\"a\":\"1\" \"b\":\"2\"}",
                "{\"a\":\"1\",\"a\":\"1\"}",
                "{\"a\":[\"1\" \"2\"]}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\\u12",
                "{\"a\":\"\\uxxxx\"}",
                "{} {}",
            })
    void everythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonText.object(text));
    }
}
