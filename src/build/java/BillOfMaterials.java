import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Writes the bill of materials of the distribution, as CycloneDX, from the files that ship themselves: the libraries in the war, the server
 * with what is in it, and the database. And compares such a bill with the vulnerabilities that we know of.
 *
 * <p>{@code write <dist> <version of the server> <version of the database> <target.xml>} and {@code check <bom.xml> <list.csv>}, which ends
 * with 1 when something that ships is on the list.
 */
public final class BillOfMaterials {

    private static final String NAMESPACE = "http://cyclonedx.org/schema/bom/1.5";
    private static final Pattern VERSIONED = Pattern.compile("(?:.*/)?([\\w.-]+?)-(\\d[\\w.-]*?)(?:-jakarta)?\\.jar");

    private final Document bom;

    private BillOfMaterials(Document bom) {
        this.bom = bom;
    }

    public static void main(String[] args) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        if (args[0].equals("write")) {
            BillOfMaterials bill = new BillOfMaterials(builder.newDocument());
            bill.describe(Path.of(args[1]), args[2], args[3]);
            bill.write(Path.of(args[4]));
        } else {
            List<String> found =
                    new BillOfMaterials(builder.parse(Path.of(args[1]).toFile())).vulnerable(Path.of(args[2]));
            found.forEach(System.err::println);
            System.exit(found.isEmpty() ? 0 : 1);
        }
    }

    private void describe(Path dist, String server, String database) throws Exception {
        Element root = bom.createElementNS(NAMESPACE, "bom");
        root.setAttribute("version", "1");
        bom.appendChild(root);
        Element components = child(root, "components", null);
        addJarsIn(components, dist.resolve("weijie.war"));
        Path payara = dist.resolve("lib/payara-micro.jar");
        add(components, "fish.payara.extras", "payara-micro", server, sha256(Files.newInputStream(payara)));
        addJarsIn(components, payara);
        Path mariadb = dist.resolve("lib/mariadb-bin.jar");
        add(components, "org.mariadb", "mariadb-server", database, sha256(Files.newInputStream(mariadb)));
    }

    /** Every library inside an archive, by what it says of itself, else by its file's name. */
    private void addJarsIn(Element components, Path archive) throws Exception {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.getName().endsWith(".jar")) {
                    continue;
                }
                byte[] jar = zip.getInputStream(entry).readAllBytes();
                Properties named = namesIn(new ByteArrayInputStream(jar));
                Matcher file = VERSIONED.matcher(entry.getName());
                boolean versioned = file.matches();
                add(
                        components,
                        named.getProperty("groupId", ""),
                        named.getProperty("artifactId", versioned ? file.group(1) : nameOf(entry)),
                        named.getProperty("version", versioned ? file.group(2) : "0"),
                        sha256(new ByteArrayInputStream(jar)));
            }
        }
    }

    private static String nameOf(ZipEntry entry) {
        return entry.getName().replaceAll(".*/|\\.jar$", "");
    }

    /** What a jar calls itself; nothing when it does not, or holds several. */
    private static Properties namesIn(InputStream jar) throws IOException {
        Properties named = new Properties();
        int found = 0;
        ZipInputStream inner = new ZipInputStream(jar);
        for (ZipEntry entry = inner.getNextEntry(); entry != null; entry = inner.getNextEntry()) {
            if (entry.getName().matches("META-INF/maven/.*/pom.properties")) {
                named.load(inner);
                found++;
            }
        }
        return found == 1 ? named : new Properties();
    }

    private void add(Element components, String group, String name, String version, String sha256) {
        Element component = child(components, "component", null);
        component.setAttribute("type", "library");
        if (!group.isEmpty()) {
            child(component, "group", group);
        }
        child(component, "name", name);
        child(component, "version", version);
        child(child(component, "hashes", null), "hash", sha256).setAttribute("alg", "SHA-256");
        child(
                component,
                "purl",
                group.isEmpty()
                        ? "pkg:generic/" + name + '@' + version
                        : "pkg:maven/" + group + '/' + name + '@' + version);
    }

    private Element child(Element parent, String name, String text) {
        Element child = bom.createElementNS(NAMESPACE, name);
        if (text != null) {
            child.setTextContent(text);
        }
        parent.appendChild(child);
        return child;
    }

    private static String sha256(InputStream content) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = new DigestInputStream(content, digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void write(Path target) throws Exception {
        TransformerFactory.newInstance()
                .newTransformer()
                .transform(new DOMSource(bom), new StreamResult(target.toFile()));
    }

    private List<String> vulnerable(Path list) throws IOException {
        List<String> found = new ArrayList<>();
        NodeList all = bom.getDocumentElement().getElementsByTagNameNS("*", "component");
        for (String line : Files.readAllLines(list)) {
            String[] known = line.split(",");
            if (line.startsWith("#") || known.length != 6 || known[0].equals("component")) {
                continue;
            }
            for (int i = 0; i < all.getLength(); i++) {
                String group = text(all.item(i), "group");
                String name = text(all.item(i), "name");
                String version = text(all.item(i), "version");
                // A library that does not say who made it is known by its name alone.
                boolean named = known[0].equals(group + ':' + name) || group.isEmpty() && known[0].endsWith(':' + name);
                if (named && compare(version, known[1]) >= 0 && compare(version, known[2]) < 0) {
                    found.add(name + ' ' + version + " has " + known[3] + " (" + known[4] + "), mended in " + known[2]
                            + ", see " + known[5]);
                }
            }
        }
        return found;
    }

    private static String text(Node component, String name) {
        for (Node child = component.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (name.equals(child.getLocalName())) {
                return child.getTextContent();
            }
        }
        return "";
    }

    /** By numbers part by part; a version with a word behind it comes before the one without. */
    private static int compare(String one, String other) {
        String[] left = one.split("[.-]");
        String[] right = other.split("[.-]");
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int difference = Long.compare(number(left, i), number(right, i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static long number(String[] parts, int at) {
        if (at >= parts.length) {
            return 0;
        }
        String digits = parts[at].replaceAll("\\D", "");
        long number = digits.isEmpty() ? 0 : Long.parseLong(digits);
        return parts[at].matches("\\d+") ? number : number - 1_000_000;
    }
}
