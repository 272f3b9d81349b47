package weijie.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Makes files and bodies that almost are what they were; the same seed makes the same ones. */
public final class Mutants {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a program that means harm, or a careless one, writes where something else belongs; each is JSON as it is. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "[[[[]]]]",
            "0",
            "-1",
            "1e999999999",
            "-0.0000000000000000000000000000001",
            "9223372036854775808",
            "99999999999999999999999999999999999999999999",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udfff\\ud83d\"",
            "\"\\u202e\\u200b\\ufeff\"",
            "\"\\uD83D\\uDE00\\uD842\\uDFB7\"",
            "\"%s%n%x ${jndi:ldap://127.0.0.1/x} #{1+1} {0}\"",
            "\"' OR 1=1 -- \\\"; DROP TABLE x\"",
            "\"<script>alert(1)</script>\"",
            "\"../../../../etc/passwd\"",
            "\"0000-00-00\"",
            "\"2026-02-30\"",
            "\"9999-12-31\"",
            "\"+999999999-12-31\"",
            "\"2026-10-12T00:00:00Z\"",
            "\"=cmd|' /C calc'!A0\"",
            "\"NaN\"");

    private final Random random;

    public Mutants(long seed) {
        random = new Random(seed);
    }

    /** One of these. */
    public <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** A few changes to the bytes: flipped, cut out, doubled, moved, broken off, or something else behind. */
    public byte[] bytes(byte[] whole) {
        byte[] file = whole;
        for (int changes = random.nextInt(4); changes >= 0; changes--) {
            file = changed(file);
        }
        return file;
    }

    private byte[] changed(byte[] file) {
        if (file.length < 4) {
            return "<html>".getBytes(StandardCharsets.US_ASCII);
        }
        int from = random.nextInt(file.length);
        int length = 1 + random.nextInt(Math.min(64, file.length));
        int until = Math.min(file.length, from + length);
        return switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(file, from);
            case 1 -> joined(Arrays.copyOf(file, from), Arrays.copyOfRange(file, until, file.length));
            case 2 -> joined(Arrays.copyOf(file, until), Arrays.copyOfRange(file, from, file.length));
            case 3 -> joined(file, "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
            case 4 -> joined(file, file);
            default -> {
                byte[] flipped = file.clone();
                for (int i = from; i < until; i += 1 + random.nextInt(16)) {
                    flipped[i] = (byte) random.nextInt(256);
                }
                yield flipped;
            }
        };
    }

    /** Changes inside a part of a packed file, so that the packing itself stays sound; sometimes in the packing all the same. */
    public byte[] zip(byte[] whole) {
        if (random.nextInt(4) == 0) {
            return bytes(whole);
        }
        return repacked(whole, content -> random.nextInt(3) == 0 ? bytes(content) : content);
    }

    private static byte[] repacked(byte[] whole, UnaryOperator<byte[]> change) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Path file = Files.write(Files.createTempFile("mutant", ".zip"), whole);
            try (ZipFile in = new ZipFile(file.toFile());
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                for (ZipEntry entry : Collections.list(in.entries())) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    zip.write(change.apply(in.getInputStream(entry).readAllBytes()));
                    zip.closeEntry();
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A PNG picture of which the checksums are right whatever its chunks say. */
    public byte[] png(byte[] whole) {
        byte[] file = bytes(whole);
        for (int at = 8; at + 12 <= file.length; ) {
            int length = java.nio.ByteBuffer.wrap(file).getInt(at);
            if (length < 0 || length > file.length - at - 12) {
                break;
            }
            CRC32 sum = new CRC32();
            sum.update(file, at + 4, length + 4);
            java.nio.ByteBuffer.wrap(file).putInt(at + 8 + length, (int) sum.getValue());
            at += 12 + length;
        }
        return file;
    }

    /** A body of which one value, one name or a few bytes are something else, or that is deeper or longer than anybody means. */
    public byte[] json(String body) {
        return switch (random.nextInt(12)) {
            case 0 -> bytes(body.getBytes(StandardCharsets.UTF_8));
            case 1 -> one(VALUES).getBytes(StandardCharsets.UTF_8);
            case 2 -> nested(1 + random.nextInt(3_000), one(List.of("[", "{\"a\":")));
            case 3 -> joined(body.getBytes(StandardCharsets.UTF_8), one(VALUES).getBytes(StandardCharsets.UTF_8));
            case 4 -> body.getBytes(StandardCharsets.UTF_16);
            default -> valueReplaced(body).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] nested(int depth, String open) {
        return open.repeat(depth).getBytes(StandardCharsets.US_ASCII);
    }

    private String valueReplaced(String body) {
        try {
            JsonNode tree = JSON.readTree(body);
            List<Runnable> places = new ArrayList<>();
            String mark = "\"@@mark@@\"";
            collect(tree, places);
            if (places.isEmpty()) {
                return one(VALUES);
            }
            one(places).run();
            String value = random.nextInt(6) == 0 ? '"' + "长".repeat(random.nextInt(20_000)) + '"' : one(VALUES);
            return JSON.writeValueAsString(tree).replace(mark, value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void collect(JsonNode node, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                places.add(() -> object.put(name, "@@mark@@"));
                places.add(() -> object.put(name + '\u0301', "@@mark@@"));
                collect(object.get(name), places);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                places.add(() -> array.set(at, "@@mark@@"));
                places.add(() -> array.addAll(array.deepCopy()));
                collect(array.get(i), places);
            }
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
