package org.practicecommons.exchange.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;

/** A statement as bytes for a temporary file; nothing keeps them longer than one import. */
public final class StatementBytes {

    private StatementBytes() {
    }

    public static byte[] write(Statement statement) {
        boolean literal = statement.object() instanceof Value.Literal;
        byte[][] parts = switch (statement.object()) {
            case Value.Iri iri -> parts(statement.subject(), statement.predicate(), iri.iri());
            case Value.Literal text -> parts(statement.subject(), statement.predicate(), text.lexical(),
                    text.datatype(), text.language());
        };
        int length = 1;
        for (byte[] part : parts) {
            length += 4 + part.length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).put((byte) (literal ? 1 : 0));
        for (byte[] part : parts) {
            bytes.putInt(part.length).put(part);
        }
        return bytes.array();
    }

    private static byte[][] parts(String... texts) {
        byte[][] parts = new byte[texts.length][];
        for (int i = 0; i < texts.length; i++) {
            parts[i] = texts[i].getBytes(StandardCharsets.UTF_8);
        }
        return parts;
    }

    public static Statement read(byte[] written) {
        ByteBuffer bytes = ByteBuffer.wrap(written);
        boolean literal = bytes.get() == 1;
        String subject = text(bytes);
        String predicate = text(bytes);
        String object = text(bytes);
        return new Statement(subject, predicate,
                literal ? new Value.Literal(object, text(bytes), text(bytes)) : new Value.Iri(object));
    }

    private static String text(ByteBuffer bytes) {
        byte[] part = new byte[bytes.getInt()];
        bytes.get(part);
        return new String(part, StandardCharsets.UTF_8);
    }
}
