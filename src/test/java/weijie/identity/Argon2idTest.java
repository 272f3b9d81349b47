package weijie.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;

class Argon2idTest {

    private static final long SEED = 20261031;

    @Test
    void agreesWithTheLibraryWhateverTheParameters() {
        Random random = new Random(SEED);
        for (int i = 0; i < 40; i++) {
            byte[] password = new byte[random.nextInt(60)];
            byte[] salt = new byte[8 + random.nextInt(24)];
            random.nextBytes(password);
            random.nextBytes(salt);
            int kib = 8 + random.nextInt(900);
            int passes = 1 + random.nextInt(4);
            int bytes = 4 + random.nextInt(200);
            assertThat(Argon2id.hash(password, salt, kib, passes, bytes))
                    .as("seed %d round %d: %d KiB, %d passes, %d bytes", SEED, i, kib, passes, bytes)
                    .isEqualTo(library(password, salt, kib, passes, bytes));
        }
    }

    @Test
    void agreesWithTheLibraryAtTheCostInUse() {
        byte[] password = "Weijie-Demo-2026".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] salt = new byte[16];
        assertThat(Argon2id.hash(password, salt, 19 * 1024, 2, 32))
                .isEqualTo(library(password, salt, 19 * 1024, 2, 32));
    }

    private static byte[] library(byte[] password, byte[] salt, int kib, int passes, int bytes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kib)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[bytes];
        generator.generateBytes(password, hash);
        return hash;
    }
}
