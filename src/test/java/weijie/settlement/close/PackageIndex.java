package weijie.settlement.close;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The package of a month as whoever gets it checks it: its files against its index. */
public final class PackageIndex {

    private PackageIndex() {}

    /** The files by their names. */
    public static Map<String, byte[]> unpacked(InputStream zip) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(zip)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    public static String digest(byte[] content) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    /** The names that the index tells another length or digest of. */
    public static List<String> wrong(Map<String, byte[]> files) throws GeneralSecurityException {
        List<Map<String, Object>> index =
                JsonPath.from(text(files, "index.json")).getList("files");
        List<String> wrong = new ArrayList<>();
        for (Map<String, Object> entry : index) {
            String name = (String) entry.get("name");
            byte[] content = files.get(name);
            if (content == null
                    || !entry.get("sha256").equals(digest(content))
                    || ((Number) entry.get("bytes")).intValue() != content.length) {
                wrong.add(name);
            }
        }
        return wrong;
    }
}
