package org.practicecommons.exchange.internal.mapping;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.practicecommons.exchange.internal.StatementBytes;
import org.practicecommons.graph.Statement;

/**
 * What one row says of one record: all of it, or a piece.
 *
 * @param stub whether the row only refers to the record
 * @param where file and line
 */
record Piece(String record, boolean stub, String where, List<Statement> statements) {

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeBoolean(stub);
            out.writeUTF(where);
            for (Statement statement : statements) {
                byte[] body = StatementBytes.write(statement);
                out.writeInt(body.length);
                out.write(body);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    static Piece of(String record, byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            boolean stub = in.readBoolean();
            String where = in.readUTF();
            List<Statement> statements = new ArrayList<>();
            while (in.available() > 0) {
                statements.add(StatementBytes.read(in.readNBytes(in.readInt())));
            }
            return new Piece(record, stub, where, statements);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }
}
