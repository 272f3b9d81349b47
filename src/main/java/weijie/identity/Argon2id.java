package weijie.identity;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.bouncycastle.crypto.digests.Blake2bDigest;

/**
 * Argon2id (RFC 9106, version 1.3) with one lane: the memory is filled with plain local arithmetic, which costs half of the
 * library's way where only the quick compiler is on, and that decides how many people can sign in at once. The hashing at both ends is
 * Bouncy Castle's BLAKE2b; a test holds the whole against the library.
 */
final class Argon2id {

    private static final int BLOCK_BYTES = 1024;
    private static final int LONGS = 128;
    private static final int SLICES = 4;
    private static final int VERSION = 0x13;
    private static final int TYPE_ID = 2;
    private static final int LONGEST_DIGEST = 64;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final int blocks;
    private final int passes;
    private final long[] memory;
    private final long[] mixed = new long[LONGS];

    private Argon2id(int kib, int passes) {
        this.blocks = kib / SLICES * SLICES;
        this.passes = passes;
        this.memory = new long[blocks * LONGS];
    }

    /** The hash of a password. */
    static byte[] hash(byte[] password, byte[] salt, int kib, int passes, int bytes) {
        return new Argon2id(kib, passes).run(start(password, salt, kib, passes, bytes), bytes);
    }

    private static byte[] start(byte[] password, byte[] salt, int kib, int passes, int bytes) {
        Blake2bDigest digest = new Blake2bDigest(LONGEST_DIGEST * Byte.SIZE);
        for (int number : new int[] {1, bytes, kib, passes, VERSION, TYPE_ID, password.length}) {
            update(digest, number);
        }
        digest.update(password, 0, password.length);
        update(digest, salt.length);
        digest.update(salt, 0, salt.length);
        update(digest, 0);
        update(digest, 0);
        byte[] seed = new byte[LONGEST_DIGEST];
        digest.doFinal(seed, 0);
        return seed;
    }

    private byte[] run(byte[] seed, int bytes) {
        for (int i = 0; i < 2; i++) {
            byte[] input = new byte[LONGEST_DIGEST + 8];
            System.arraycopy(seed, 0, input, 0, LONGEST_DIGEST);
            INT.set(input, LONGEST_DIGEST, i);
            byte[] block = longHash(input, BLOCK_BYTES);
            for (int k = 0; k < LONGS; k++) {
                memory[i * LONGS + k] = (long) LONG.get(block, k * Long.BYTES);
            }
        }
        for (int pass = 0; pass < passes; pass++) {
            for (int slice = 0; slice < SLICES; slice++) {
                fill(pass, slice);
            }
        }
        byte[] last = new byte[BLOCK_BYTES];
        for (int k = 0; k < LONGS; k++) {
            LONG.set(last, k * Long.BYTES, memory[(blocks - 1) * LONGS + k]);
        }
        return longHash(last, bytes);
    }

    private void fill(int pass, int slice) {
        int length = blocks / SLICES;
        boolean independent = pass == 0 && slice < SLICES / 2;
        long[] addresses = new long[LONGS];
        long[] input = new long[LONGS];
        if (independent) {
            input[0] = pass;
            input[2] = slice;
            input[3] = blocks;
            input[4] = passes;
            input[5] = TYPE_ID;
        }
        int first = pass == 0 && slice == 0 ? 2 : 0;
        for (int i = first; i < length; i++) {
            int current = slice * length + i;
            int previous = (current == 0 ? blocks : current) - 1;
            if (independent && (i % LONGS == 0 || i == first)) {
                input[6]++;
                nextAddresses(input, addresses);
            }
            long random = independent ? addresses[i % LONGS] : memory[previous * LONGS];
            mix(previous * LONGS, reference(pass, slice, length, i, random) * LONGS, current * LONGS, pass > 0);
        }
    }

    /** Which earlier block is mixed in; the later ones are more likely. */
    private int reference(int pass, int slice, int length, int i, long random) {
        int area = pass == 0 ? slice * length + i - 1 : blocks - length + i - 1;
        long x = random & 0xFFFF_FFFFL;
        x = x * x >>> 32;
        long relative = area - 1 - (area * x >>> 32);
        int start = pass == 0 || slice == SLICES - 1 ? 0 : (slice + 1) * length;
        return (int) ((start + relative) % blocks);
    }

    private void nextAddresses(long[] input, long[] addresses) {
        long[] zero = new long[LONGS];
        compress(zero, 0, input, 0, addresses, 0, false);
        compress(zero, 0, addresses.clone(), 0, addresses, 0, false);
    }

    private void mix(int left, int right, int to, boolean over) {
        compress(memory, left, memory, right, memory, to, over);
    }

    /** The compression function: the two blocks combined, permuted by rows and by columns, combined with what went in. */
    private void compress(long[] a, int left, long[] b, int right, long[] out, int to, boolean over) {
        long[] r = mixed;
        for (int k = 0; k < LONGS; k++) {
            long both = a[left + k] ^ b[right + k];
            r[k] = both;
            out[to + k] = over ? out[to + k] ^ both : both;
        }
        for (int row = 0; row < 8; row++) {
            permute(r, row * 16, 2);
        }
        for (int column = 0; column < 8; column++) {
            permute(r, column * 2, 16);
        }
        for (int k = 0; k < LONGS; k++) {
            out[to + k] ^= r[k];
        }
    }

    /** BLAKE2b's round with multiplications, on sixteen words that lie in pairs; local variables keep them out of the heap. */
    private static void permute(long[] r, int at, int step) {
        int p1 = at + step;
        int p2 = p1 + step;
        int p3 = p2 + step;
        int p4 = p3 + step;
        int p5 = p4 + step;
        int p6 = p5 + step;
        int p7 = p6 + step;
        long v0 = r[at];
        long v1 = r[at + 1];
        long v2 = r[p1];
        long v3 = r[p1 + 1];
        long v4 = r[p2];
        long v5 = r[p2 + 1];
        long v6 = r[p3];
        long v7 = r[p3 + 1];
        long v8 = r[p4];
        long v9 = r[p4 + 1];
        long v10 = r[p5];
        long v11 = r[p5 + 1];
        long v12 = r[p6];
        long v13 = r[p6 + 1];
        long v14 = r[p7];
        long v15 = r[p7 + 1];

        v0 += v4 + 2 * (v0 & 0xFFFF_FFFFL) * (v4 & 0xFFFF_FFFFL);
        v12 = Long.rotateRight(v12 ^ v0, 32);
        v8 += v12 + 2 * (v8 & 0xFFFF_FFFFL) * (v12 & 0xFFFF_FFFFL);
        v4 = Long.rotateRight(v4 ^ v8, 24);
        v0 += v4 + 2 * (v0 & 0xFFFF_FFFFL) * (v4 & 0xFFFF_FFFFL);
        v12 = Long.rotateRight(v12 ^ v0, 16);
        v8 += v12 + 2 * (v8 & 0xFFFF_FFFFL) * (v12 & 0xFFFF_FFFFL);
        v4 = Long.rotateRight(v4 ^ v8, 63);
        v1 += v5 + 2 * (v1 & 0xFFFF_FFFFL) * (v5 & 0xFFFF_FFFFL);
        v13 = Long.rotateRight(v13 ^ v1, 32);
        v9 += v13 + 2 * (v9 & 0xFFFF_FFFFL) * (v13 & 0xFFFF_FFFFL);
        v5 = Long.rotateRight(v5 ^ v9, 24);
        v1 += v5 + 2 * (v1 & 0xFFFF_FFFFL) * (v5 & 0xFFFF_FFFFL);
        v13 = Long.rotateRight(v13 ^ v1, 16);
        v9 += v13 + 2 * (v9 & 0xFFFF_FFFFL) * (v13 & 0xFFFF_FFFFL);
        v5 = Long.rotateRight(v5 ^ v9, 63);
        v2 += v6 + 2 * (v2 & 0xFFFF_FFFFL) * (v6 & 0xFFFF_FFFFL);
        v14 = Long.rotateRight(v14 ^ v2, 32);
        v10 += v14 + 2 * (v10 & 0xFFFF_FFFFL) * (v14 & 0xFFFF_FFFFL);
        v6 = Long.rotateRight(v6 ^ v10, 24);
        v2 += v6 + 2 * (v2 & 0xFFFF_FFFFL) * (v6 & 0xFFFF_FFFFL);
        v14 = Long.rotateRight(v14 ^ v2, 16);
        v10 += v14 + 2 * (v10 & 0xFFFF_FFFFL) * (v14 & 0xFFFF_FFFFL);
        v6 = Long.rotateRight(v6 ^ v10, 63);
        v3 += v7 + 2 * (v3 & 0xFFFF_FFFFL) * (v7 & 0xFFFF_FFFFL);
        v15 = Long.rotateRight(v15 ^ v3, 32);
        v11 += v15 + 2 * (v11 & 0xFFFF_FFFFL) * (v15 & 0xFFFF_FFFFL);
        v7 = Long.rotateRight(v7 ^ v11, 24);
        v3 += v7 + 2 * (v3 & 0xFFFF_FFFFL) * (v7 & 0xFFFF_FFFFL);
        v15 = Long.rotateRight(v15 ^ v3, 16);
        v11 += v15 + 2 * (v11 & 0xFFFF_FFFFL) * (v15 & 0xFFFF_FFFFL);
        v7 = Long.rotateRight(v7 ^ v11, 63);
        v0 += v5 + 2 * (v0 & 0xFFFF_FFFFL) * (v5 & 0xFFFF_FFFFL);
        v15 = Long.rotateRight(v15 ^ v0, 32);
        v10 += v15 + 2 * (v10 & 0xFFFF_FFFFL) * (v15 & 0xFFFF_FFFFL);
        v5 = Long.rotateRight(v5 ^ v10, 24);
        v0 += v5 + 2 * (v0 & 0xFFFF_FFFFL) * (v5 & 0xFFFF_FFFFL);
        v15 = Long.rotateRight(v15 ^ v0, 16);
        v10 += v15 + 2 * (v10 & 0xFFFF_FFFFL) * (v15 & 0xFFFF_FFFFL);
        v5 = Long.rotateRight(v5 ^ v10, 63);
        v1 += v6 + 2 * (v1 & 0xFFFF_FFFFL) * (v6 & 0xFFFF_FFFFL);
        v12 = Long.rotateRight(v12 ^ v1, 32);
        v11 += v12 + 2 * (v11 & 0xFFFF_FFFFL) * (v12 & 0xFFFF_FFFFL);
        v6 = Long.rotateRight(v6 ^ v11, 24);
        v1 += v6 + 2 * (v1 & 0xFFFF_FFFFL) * (v6 & 0xFFFF_FFFFL);
        v12 = Long.rotateRight(v12 ^ v1, 16);
        v11 += v12 + 2 * (v11 & 0xFFFF_FFFFL) * (v12 & 0xFFFF_FFFFL);
        v6 = Long.rotateRight(v6 ^ v11, 63);
        v2 += v7 + 2 * (v2 & 0xFFFF_FFFFL) * (v7 & 0xFFFF_FFFFL);
        v13 = Long.rotateRight(v13 ^ v2, 32);
        v8 += v13 + 2 * (v8 & 0xFFFF_FFFFL) * (v13 & 0xFFFF_FFFFL);
        v7 = Long.rotateRight(v7 ^ v8, 24);
        v2 += v7 + 2 * (v2 & 0xFFFF_FFFFL) * (v7 & 0xFFFF_FFFFL);
        v13 = Long.rotateRight(v13 ^ v2, 16);
        v8 += v13 + 2 * (v8 & 0xFFFF_FFFFL) * (v13 & 0xFFFF_FFFFL);
        v7 = Long.rotateRight(v7 ^ v8, 63);
        v3 += v4 + 2 * (v3 & 0xFFFF_FFFFL) * (v4 & 0xFFFF_FFFFL);
        v14 = Long.rotateRight(v14 ^ v3, 32);
        v9 += v14 + 2 * (v9 & 0xFFFF_FFFFL) * (v14 & 0xFFFF_FFFFL);
        v4 = Long.rotateRight(v4 ^ v9, 24);
        v3 += v4 + 2 * (v3 & 0xFFFF_FFFFL) * (v4 & 0xFFFF_FFFFL);
        v14 = Long.rotateRight(v14 ^ v3, 16);
        v9 += v14 + 2 * (v9 & 0xFFFF_FFFFL) * (v14 & 0xFFFF_FFFFL);
        v4 = Long.rotateRight(v4 ^ v9, 63);

        r[at] = v0;
        r[at + 1] = v1;
        r[p1] = v2;
        r[p1 + 1] = v3;
        r[p2] = v4;
        r[p2 + 1] = v5;
        r[p3] = v6;
        r[p3 + 1] = v7;
        r[p4] = v8;
        r[p4 + 1] = v9;
        r[p5] = v10;
        r[p5 + 1] = v11;
        r[p6] = v12;
        r[p6 + 1] = v13;
        r[p7] = v14;
        r[p7 + 1] = v15;
    }

    /** BLAKE2b of any length, as the standard strings it together. */
    private static byte[] longHash(byte[] input, int bytes) {
        byte[] out = new byte[bytes];
        int wanted = Math.min(bytes, LONGEST_DIGEST);
        Blake2bDigest digest = new Blake2bDigest(wanted * Byte.SIZE);
        update(digest, bytes);
        digest.update(input, 0, input.length);
        byte[] part = new byte[wanted];
        digest.doFinal(part, 0);
        if (bytes <= LONGEST_DIGEST) {
            return part;
        }
        int half = LONGEST_DIGEST / 2;
        System.arraycopy(part, 0, out, 0, half);
        int at = half;
        while (bytes - at > LONGEST_DIGEST) {
            digest = new Blake2bDigest(LONGEST_DIGEST * Byte.SIZE);
            digest.update(part, 0, LONGEST_DIGEST);
            digest.doFinal(part, 0);
            System.arraycopy(part, 0, out, at, half);
            at += half;
        }
        digest = new Blake2bDigest((bytes - at) * Byte.SIZE);
        digest.update(part, 0, LONGEST_DIGEST);
        digest.doFinal(out, at);
        return out;
    }

    private static void update(Blake2bDigest digest, int number) {
        byte[] bytes = new byte[Integer.BYTES];
        INT.set(bytes, 0, number);
        digest.update(bytes, 0, bytes.length);
    }
}
