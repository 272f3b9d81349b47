package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import weijie.shared.FileStore;

/**
 * Makes secrets that must be read again unreadable in the database, in its backups and in exports: AES-GCM under a key that lies in a file
 * beside the kept files, where every server finds it and no backup takes it. Without that file what was sealed is lost.
 */
@ApplicationScoped
class SecretSeal {

    static final String KEY_FILE = "second-factor.key";

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FileStore store;

    @Inject
    SecretSeal(FileStore store) {
        this.store = store;
    }

    /** For the container, which wraps it. */
    SecretSeal() {
        this(null);
    }

    /** @param owner whose it is: what was sealed for one opens for nobody else */
    String seal(byte[] secret, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret);
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was sealed; nothing when it was sealed under another key or for somebody else. */
    Optional<byte[]> open(String sealed, String owner) {
        byte[] bytes = Base64.getDecoder().decode(sealed);
        byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES));
        } catch (GeneralSecurityException otherKey) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] key() {
        Path file = store.root().resolve(KEY_FILE);
        try {
            if (Files.notExists(file)) {
                draw(file);
            }
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of two servers that make it at once one key remains, and both use that one. Only our own account may read it. */
    private static void draw(Path file) throws IOException {
        byte[] random = new byte[KEY_BYTES];
        RANDOM.nextBytes(random);
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), "key", ".part");
        Files.writeString(part, Base64.getEncoder().encodeToString(random));
        try {
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException otherWasFaster) {
            // Its key is the one.
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
