package weijie.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import weijie.shared.Refusal;
import weijie.shared.Texts;

class ProblemTest {

    @Test
    void hasTheMembersOfTheStandardAndOurCode() {
        Refusal refusal = Refusal.invalidField("password", "AU-914", 10, 128);
        JsonObject english = json(Problem.of(422, refusal, "/api/v1/me/password", Texts.english()), Texts.english());
        assertThat(english.getString("type")).isEqualTo("urn:weijie:problem:AU-914");
        assertThat(english.getString("title")).isEqualTo("Wrong content");
        assertThat(english.getInt("status")).isEqualTo(422);
        assertThat(english.getString("detail")).startsWith("A password has 10 to 128 characters");
        assertThat(english.getString("instance")).isEqualTo("/api/v1/me/password");
        assertThat(english.getString("code")).isEqualTo("AU-914");
        assertThat(english.getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo("password");
        JsonObject chinese = json(Problem.of(422, refusal, "/x", Texts.chinese()), Texts.chinese());
        assertThat(chinese.getString("detail")).startsWith("密码应为 10 至 128 个字符");
    }

    @Test
    void everyKindOfRefusalHasATitleInBothLanguages() {
        for (Texts texts : new Texts[] {Texts.chinese(), Texts.english()}) {
            for (Refusal.Kind kind : Refusal.Kind.values()) {
                assertThat(texts.has("api.title." + kind.status()))
                        .as("%s", kind)
                        .isTrue();
            }
        }
    }

    private static JsonObject json(Problem problem, Texts texts) {
        try (var reader = Json.createReader(new StringReader(problem.json(texts)))) {
            return reader.readObject();
        }
    }
}
