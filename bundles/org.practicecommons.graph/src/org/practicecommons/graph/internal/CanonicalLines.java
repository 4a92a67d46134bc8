package org.practicecommons.graph.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.graph.PayloadNormaliser;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;

/**
 * Lines of canonical N-Triples, written and read back. The reader knows only what the writer writes, which makes it
 * several times faster than a parser of the whole language; a payload is read for every record that is opened, indexed
 * or checked.
 */
public final class CanonicalLines {

    private CanonicalLines() {
    }

    /** One line with its line end; all parts are in canonical form already. */
    public static byte[] line(String subject, String predicate, Value object) {
        StringBuilder line = new StringBuilder(subject.length() + predicate.length() + 64);
        line.append('<').append(subject).append("> <").append(predicate).append("> ");
        switch (object) {
            case Value.Iri iri -> line.append('<').append(iri.iri()).append('>');
            case Value.Literal literal -> appendLiteral(line, literal);
        }
        return line.append(" .\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void appendLiteral(StringBuilder line, Value.Literal literal) {
        line.append('"');
        String text = literal.lexical();
        for (int i = 0; i < text.length(); i++) {
            appendEscaped(line, text.charAt(i));
        }
        line.append('"');
        if (!literal.language().isEmpty()) {
            line.append('@').append(literal.language());
        } else if (!literal.datatype().equals(Xsd.STRING)) {
            line.append("^^<").append(literal.datatype()).append('>');
        }
    }

    private static void appendEscaped(StringBuilder line, char c) {
        switch (c) {
            case '"' -> line.append("\\\"");
            case '\\' -> line.append("\\\\");
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            case '\b' -> line.append("\\b");
            case '\f' -> line.append("\\f");
            default -> {
                if (c < ' ' || c == 0x7f || c >= '\ufffe') {
                    line.append(String.format("\\u%04X", (int) c));
                } else {
                    line.append(c);
                }
            }
        }
    }

    /** Sorted by their bytes, none twice. */
    public static byte[] join(List<byte[]> lines) {
        List<byte[]> sorted = new ArrayList<>(lines);
        sorted.sort(Arrays::compareUnsigned);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        byte[] last = new byte[0];
        for (byte[] line : sorted) {
            if (!Arrays.equals(line, last)) {
                bytes.writeBytes(line);
            }
            last = line;
        }
        return bytes.toByteArray();
    }

    /** The lines, each with its end. */
    public static void forEach(byte[] bytes, Consumer<byte[]> visitor) {
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                visitor.accept(Arrays.copyOfRange(bytes, start, i + 1));
                start = i + 1;
            }
        }
    }

    /** How many lines there are. */
    public static int count(byte[] bytes) {
        int count = 0;
        for (byte b : bytes) {
            if (b == '\n') {
                count++;
            }
        }
        return count;
    }

    /** The statements, in the order of the lines. */
    public static List<Statement> read(byte[] bytes) {
        return read(bytes, 0, bytes.length, new ArrayList<>(bytes.length / 100 + 1));
    }

    /** The objects of all statements with that subject and predicate; the other lines are not read. */
    public static List<Value> objects(byte[] bytes, String subject, String predicate) {
        byte[] start = ("<" + subject + "> <" + predicate + "> ").getBytes(StandardCharsets.UTF_8);
        List<Value> objects = new ArrayList<>();
        int line = 0;
        while (line < bytes.length) {
            int end = line;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            if (end - line > start.length && Arrays.equals(bytes, line, line + start.length, start, 0, start.length)) {
                read(bytes, line, end, new ArrayList<>()).forEach(statement -> objects.add(statement.object()));
            }
            line = end + 1;
        }
        return objects;
    }

    static List<Statement> read(byte[] bytes, int from, int to, List<Statement> into) {
        String subject = "";
        int start = from;
        while (start < to) {
            int end = start;
            while (end < to && bytes[end] != '\n') {
                end++;
            }
            Statement statement = statement(new String(bytes, start, end - start, StandardCharsets.UTF_8), subject);
            subject = statement.subject();
            into.add(statement);
            start = end + 1;
        }
        return into;
    }

    private static Statement statement(String line, String lastSubject) {
        try {
            int subjectEnd = line.indexOf("> <");
            int predicateEnd = line.indexOf("> ", subjectEnd + 3);
            boolean sameSubject = subjectEnd - 1 == lastSubject.length() && line.startsWith(lastSubject, 1);
            String subject = sameSubject ? lastSubject : line.substring(1, subjectEnd);
            int end = line.length() - 2;
            if (line.charAt(0) != '<' || !line.endsWith(" .")) {
                throw damaged(line);
            }
            String predicate = line.substring(subjectEnd + 3, predicateEnd);
            return new Statement(subject, predicate, object(line, predicateEnd + 2, end));
        } catch (StringIndexOutOfBoundsException e) {
            throw damaged(line);
        }
    }

    private static Value object(String line, int start, int end) {
        if (line.charAt(start) == '<') {
            return new Value.Iri(line.substring(start + 1, end - 1));
        }
        int quote = start + 1;
        boolean escaped = false;
        while (line.charAt(quote) != '"') {
            boolean escape = line.charAt(quote) == '\\';
            escaped |= escape;
            quote += escape ? 2 : 1;
        }
        String text = line.substring(start + 1, quote);
        text = escaped ? unescaped(text) : text;
        if (quote + 1 == end) {
            return Value.plain(text);
        }
        if (line.charAt(quote + 1) == '@') {
            String tag = line.substring(quote + 2, end);
            return new Value.Literal(text, tag.contains("--") ? Xsd.DIR_LANG_STRING : Xsd.LANG_STRING, tag);
        }
        return new Value.Literal(text, line.substring(quote + 4, end - 1));
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            i++;
            switch (text.charAt(i)) {
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case 't' -> plain.append('\t');
                case 'b' -> plain.append('\b');
                case 'f' -> plain.append('\f');
                case 'u' -> {
                    plain.append((char) Integer.parseInt(text, i + 1, i + 5, 16));
                    i += 4;
                }
                default -> plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    private static Refusal damaged(String line) {
        return new Refusal(Refusal.Reason.STORAGE, Message.of(PayloadNormaliser.class, "payload.damaged",
                "line", line.length() > 80 ? line.substring(0, 80) + "…" : line));
    }
}
