package weijie.launch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a proof that is JSON: objects, lists and texts, and nothing that a proof has not. It needs no library, so that a proof needs none. */
final class JsonText {

    private static final int HEX = 16;
    private static final int ESCAPED = 4;

    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    /**
     * The object that a text is.
     *
     * @throws IllegalArgumentException when it is none, says a name twice, or has something behind its end
     */
    static Map<String, Object> object(String text) {
        JsonText json = new JsonText(text);
        Object read = json.value();
        json.skip();
        if (json.at < text.length() || !(read instanceof Map)) {
            throw json.wrong();
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> object = (Map<String, Object>) read;
        return object;
    }

    private Object value() {
        return switch (peek()) {
            case '{' -> members();
            case '[' -> elements();
            case '"' -> string();
            default -> throw wrong();
        };
    }

    private Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        take('{');
        while (peek() != '}') {
            if (!members.isEmpty()) {
                take(',');
            }
            String name = string();
            take(':');
            if (members.put(name, value()) != null) {
                throw wrong();
            }
        }
        take('}');
        return members;
    }

    private List<Object> elements() {
        List<Object> elements = new ArrayList<>();
        take('[');
        while (peek() != ']') {
            if (!elements.isEmpty()) {
                take(',');
            }
            elements.add(value());
        }
        take(']');
        return elements;
    }

    private String string() {
        take('"');
        StringBuilder read = new StringBuilder();
        for (char next = next(); next != '"'; next = next()) {
            read.append(next == '\\' ? escaped() : next);
        }
        return read.toString();
    }

    private char escaped() {
        char what = next();
        return switch (what) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> what;
        };
    }

    private char unicode() {
        at += ESCAPED;
        if (at > text.length()) {
            throw wrong();
        }
        return (char) Integer.parseInt(text.substring(at - ESCAPED, at), HEX);
    }

    private char peek() {
        skip();
        if (at >= text.length()) {
            throw wrong();
        }
        return text.charAt(at);
    }

    private void take(char wanted) {
        if (peek() != wanted) {
            throw wrong();
        }
        at++;
    }

    private char next() {
        if (at >= text.length()) {
            throw wrong();
        }
        return text.charAt(at++);
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("at " + at);
    }
}
