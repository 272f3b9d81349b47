package weijie.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldDifferencesTest {

    @Test
    void onlyDifferingFieldsAreKeptWithBothSides() {
        String json = FieldDifferences.between(
                Map.of("name", "旧", "phone", "1", "fax", "2"), Map.of("name", "新", "phone", "1", "mail", "a@b"));
        assertThat(FieldDifferences.read(json))
                .containsExactlyInAnyOrder(
                        new AuditRow.FieldChange("name", "旧", "新"),
                        new AuditRow.FieldChange("fax", "2", null),
                        new AuditRow.FieldChange("mail", null, "a@b"));
    }

    @Test
    void nothingIsWrittenWhenNothingDiffers() {
        assertThat(FieldDifferences.between(Map.of("a", "1"), Map.of("a", "1"))).isNull();
        assertThat(FieldDifferences.read(null)).isEmpty();
    }

    @Test
    void secretsAreNeverWrittenDown() {
        String json = FieldDifferences.between(Map.of("passwordHash", "old"), Map.of("passwordHash", "new"));
        assertThat(json).doesNotContain("old", "new").contains("***");
    }
}
