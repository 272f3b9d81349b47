package weijie.door;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page sent, taken apart: the fields, those of the query first, and the parts of an upload. All of it is UTF-8. */
final class Form {

    private static final int MOST_FIELDS = 10_000;
    private static final int MOST_PARTS = 2_000;
    private static final int LONGEST_FIELDS = 2 << 20;
    private static final int LONGEST_HEADERS = 8 << 10;
    private static final Pattern BOUNDARY =
            Pattern.compile(";\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile(";\\s*name=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE_NAME = Pattern.compile(";\\s*filename=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    private static final byte[] END_OF_LINE = {'\r', '\n'};
    private static final byte[] END_OF_HEADERS = {'\r', '\n', '\r', '\n'};

    private final Map<String, String[]> fields = new LinkedHashMap<>();
    private final List<FormPart> parts = new ArrayList<>();
    private int count;
    private long lengthOfFields;

    private Form() {}

    /**
     * @param query of the address; {@code null} if there is none
     * @param type of the content as the client says it; what is no form has no fields
     * @throws NotTaken when it is not written as its type says, or has more pieces than any page sends
     */
    static Form of(String query, String type, Body body) throws IOException, NotTaken {
        Form form = new Form();
        if (query != null) {
            form.readEncoded(query);
        }
        if (isEncoded(type)) {
            form.readEncoded(new String(body.bytes(0, body.length()), StandardCharsets.UTF_8));
        } else if (isOfParts(type)) {
            form.readParts(type, body);
        }
        return form;
    }

    static boolean isOfParts(String type) {
        return begins(type, "multipart/");
    }

    static boolean isEncoded(String type) {
        return begins(type, "application/x-www-form-urlencoded");
    }

    private static boolean begins(String type, String kind) {
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith(kind);
    }

    Map<String, String[]> fields() {
        return fields;
    }

    List<FormPart> parts() {
        return parts;
    }

    private void readEncoded(String pairs) throws NotTaken {
        try {
            for (int at = 0; at < pairs.length(); ) {
                int and = pairs.indexOf('&', at);
                int end = and < 0 ? pairs.length() : and;
                if (end > at) {
                    String[] pair = pairs.substring(at, end).split("=", 2);
                    add(decoded(pair[0]), pair.length == 1 ? "" : decoded(pair[1]));
                }
                at = end + 1;
            }
        } catch (IllegalArgumentException noEncoding) {
            throw malformed();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void readParts(String type, Body body) throws IOException, NotTaken {
        Matcher boundary = BOUNDARY.matcher(type);
        if (!boundary.find()) {
            throw malformed();
        }
        String line = "--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
        byte[] first = line.getBytes(StandardCharsets.ISO_8859_1);
        byte[] next = ("\r\n" + line).getBytes(StandardCharsets.ISO_8859_1);
        long at = body.indexOf(first, 0) + first.length;
        if (at < first.length) {
            throw malformed();
        }
        while (!isLast(body, at)) {
            long headers = body.indexOf(END_OF_LINE, at);
            long content = body.indexOf(END_OF_HEADERS, Math.max(at, headers));
            if (headers < 0 || content < 0 || content - headers > LONGEST_HEADERS) {
                throw malformed();
            }
            long end = body.indexOf(next, content + 2);
            if (end < 0) {
                throw malformed();
            }
            String head = new String(body.bytes(headers, content), StandardCharsets.UTF_8);
            add(head, body, Math.min(end, content + END_OF_HEADERS.length), end);
            at = end + next.length;
        }
    }

    /** Whether two dashes say that no part follows. */
    private static boolean isLast(Body body, long at) throws IOException, NotTaken {
        if (at + 2 > body.length()) {
            throw malformed();
        }
        byte[] behind = body.bytes(at, at + 2);
        return behind[0] == '-' && behind[1] == '-';
    }

    private void add(String head, Body body, long from, long to) throws IOException, NotTaken {
        Map<String, String> headers = new LinkedHashMap<>();
        head.lines().filter(line -> line.indexOf(':') > 0).forEach(line -> {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        });
        String disposition = headers.getOrDefault("content-disposition", "");
        Matcher name = NAME.matcher(disposition);
        Matcher fileName = FILE_NAME.matcher(disposition);
        if (!name.find() || parts.size() == MOST_PARTS) {
            throw malformed();
        }
        boolean isFile = fileName.find();
        parts.add(new FormPart(name.group(1), isFile ? fileName.group(1) : null, headers, body, from, to));
        if (!isFile) {
            lengthOfFields += to - from;
            if (lengthOfFields > LONGEST_FIELDS) {
                throw new NotTaken(413, "API-413");
            }
            add(name.group(1), new String(body.bytes(from, to), StandardCharsets.UTF_8));
        }
    }

    private void add(String name, String value) throws NotTaken {
        count++;
        if (count > MOST_FIELDS) {
            throw malformed();
        }
        fields.merge(name, new String[] {value}, Form::both);
    }

    private static String[] both(String[] before, String[] more) {
        String[] all = Arrays.copyOf(before, before.length + 1);
        all[before.length] = more[0];
        return all;
    }

    private static NotTaken malformed() {
        return new NotTaken(400, "API-400");
    }
}
