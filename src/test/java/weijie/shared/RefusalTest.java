package weijie.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void eachKindHasItsStatus() {
        assertThat(Refusal.invalid("A").kind().status()).isEqualTo(422);
        assertThat(Refusal.notFound("A").kind().status()).isEqualTo(404);
        assertThat(Refusal.forbidden("A").kind().status()).isEqualTo(403);
        assertThat(Refusal.conflict("A").kind().status()).isEqualTo(409);
        assertThat(Refusal.stale("A").kind().status()).isEqualTo(412);
    }

    @Test
    void namesTheFieldAndTheFigures() {
        Refusal refusal = Refusal.invalidField("serialNo", "RR-103", "X1", 15);
        assertThat(refusal.field()).isEqualTo("serialNo");
        assertThat(refusal.args()).containsExactly("X1", 15);
        assertThat(refusal).hasMessage("RR-103 [X1, 15]");
        assertThat(Refusal.invalid("A").field()).isNull();
    }

    @Test
    void tellsNothingOfWhatIsNotThere() {
        Refusal refusal = Refusal.notFound("ST-401", (Object) null);
        assertThat(refusal.args()).containsExactly("");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void isThrownUnlessTheConditionHolds() {
        assertThatCode(() -> Refusal.unless(true, Refusal.Kind.CONFLICT, "A")).doesNotThrowAnyException();
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> Refusal.unless(false, Refusal.Kind.CONFLICT, "ST-410", 3));
        assertThat(refusal.code()).isEqualTo("ST-410");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThatCode(() -> Refusal.unlessField(true, "serialNo", "A")).doesNotThrowAnyException();
        Refusal field =
                catchThrowableOfType(Refusal.class, () -> Refusal.unlessField(false, "serialNo", "RR-103", "X1"));
        assertThat(field.field()).isEqualTo("serialNo");
        assertThat(field.kind()).isEqualTo(Refusal.Kind.INVALID);
    }

    @Test
    void survivesSerialisationWithoutItsFigures() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(Refusal.invalid("RR-103", "X1"));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Refusal copy = (Refusal) in.readObject();
            assertThat(copy.code()).isEqualTo("RR-103");
            assertThat(copy.args()).isEmpty();
        }
    }
}
