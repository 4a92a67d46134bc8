package org.practicecommons.exchange.internal.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the beginning of a file looks like, whatever its name says. */
public enum Look {
    EMPTY, ZIP, WORKBOOK, OPEN_DOCUMENT, OLE, PDF, BINARY, UTF16, HTML, RDF_XML, XMI, XML, JSON_LD, JSON,
    QUADS, TRIPLES, TURTLE, OTHER;

    /** Bytes that are looked at. */
    public static final int HEAD = 16 * 1024;

    private static final String TERM = "(?:<[^<>\\s]*>|_:\\S+|"
            + "\"(?:[^\"\\\\]|\\\\.)*+\"(?:@[\\w-]+|\\^\\^<[^<>\\s]*>)?)";
    private static final Pattern QUAD = Pattern.compile(
            "(?:<[^<>\\s]*>|_:\\S+)\\s*<[^<>\\s]*>\\s*" + TERM + "\\s*(?:<[^<>\\s]*>|_:\\S+)\\s*\\.\\s*(?:#.*)?");
    private static final Pattern TRIPLE =
            Pattern.compile("(?:<[^<>\\s]*>|_:\\S+)\\s*<[^<>\\s]*>\\s*" + TERM + "\\s*\\.\\s*(?:#.*)?");
    private static final Pattern TURTLE_START =
            Pattern.compile("(?is)(?:@prefix|@base|prefix|base|graph)\\b.*"
                    + "|[\\w.-]*:[^/\\s]\\S*\\s+(?:a|\\S*:\\S*|<).*|_:.*");
    private static final Pattern RDF_START =
            Pattern.compile("<[^<>\\s\"]*>\\s*(?:a\\s|[\\w.-]*:[^/]|<[^<>\\s]*[:/#]|\\{)");
    private static final Pattern JSON_LD_KEY =
            Pattern.compile("\"@(?:context|graph|id|type)\"\\s*:");

    /** Of the first bytes, unpacked and with any byte order mark of UTF-8 removed. */
    static Look of(byte[] head, int length) {
        if (length == 0) {
            return EMPTY;
        }
        Look binary = binary(head, length);
        return binary != null ? binary : ofText(new String(head, 0, length, StandardCharsets.UTF_8));
    }

    private static Look binary(byte[] head, int length) {
        String start = new String(head, 0, Math.min(4, length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00fe\u00ff") || start.startsWith("\u00ff\u00fe")) {
            return UTF16;
        }
        if (start.startsWith("PK\u0003\u0004")) {
            return ZIP;
        }
        if (start.equals("\u00d0\u00cf\u0011\u00e0")) {
            return OLE;
        }
        if (start.equals("%PDF")) {
            return PDF;
        }
        int zeros = 0;
        int others = 0;
        for (int i = 0; i < length; i++) {
            zeros += head[i] == 0 ? 1 : 0;
            others += head[i] > 0 && head[i] < 32 && head[i] != '\t' && head[i] != '\n' && head[i] != '\r' ? 1 : 0;
        }
        if (zeros > length / 4) {
            return UTF16;
        }
        return zeros > 0 || others > length / 10 ? BINARY : null;
    }

    private static Look ofText(String head) {
        String text = withoutComments(head);
        if (text.isEmpty()) {
            return head.isBlank() ? EMPTY : TURTLE;
        }
        return switch (text.charAt(0)) {
            case '{' -> json(text, text.length() > 1 ? text.substring(1).stripLeading() : "");
            case '[' -> text.substring(1).stripLeading().matches("(?s)[{\"\\]\\[].*") ? jsonKind(text) : TURTLE;
            case '<' -> angle(text);
            default -> TURTLE_START.matcher(text).matches() ? TURTLE : OTHER;
        };
    }

    private static Look json(String text, String inside) {
        return inside.isEmpty() || inside.startsWith("\"") || inside.startsWith("}") ? jsonKind(text) : TURTLE;
    }

    private static Look jsonKind(String text) {
        return JSON_LD_KEY.matcher(text).find() ? JSON_LD : JSON;
    }

    private static Look angle(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            return HTML;
        }
        if (!lower.startsWith("<?xml") && RDF_START.matcher(text).lookingAt()) {
            return rdf(text);
        }
        return lower.contains("<html") ? HTML : lower.contains("omg.org/xmi") ? XMI
                : lower.contains("<rdf:rdf") ? RDF_XML : XML;
    }

    private static Look rdf(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        return QUAD.matcher(line).matches() ? QUADS : TRIPLE.matcher(line).matches() ? TRIPLES : TURTLE;
    }

    private static String withoutComments(String head) {
        String text = head.stripLeading();
        while (text.startsWith("#")) {
            int end = text.indexOf('\n');
            text = end < 0 ? "" : text.substring(end).stripLeading();
        }
        return text;
    }
}
