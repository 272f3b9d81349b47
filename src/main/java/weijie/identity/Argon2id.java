package weijie.identity;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** The password hash Argon2id of RFC 9106, version 1.3, one lane, as Bouncy Castle computes it. */
final class Argon2id {

    private Argon2id() {}

    /**
     * Hashes a password.
     *
     * @param kib memory in KiB
     * @param passes passes over the memory
     * @param length bytes of the hash
     */
    static byte[] hash(byte[] password, byte[] salt, int kib, int passes, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kib)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(password, hash);
        return hash;
    }
}
