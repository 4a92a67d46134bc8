package org.practicecommons.graph;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.practicecommons.graph.internal.CanonicalLines;

/**
 * What one revision of a record says: canonical N-Triples. UTF-8 in normal form C, one statement a line, lines sorted
 * by their bytes, none twice, no blank nodes, literals in the canonical forms of XML Schema and language tags in the
 * case of BCP 47. Two payloads say the same exactly when their bytes are equal. Immutable and safe for any thread.
 *
 * <p>The escapes are those of the canonical form in RDF 1.2 N-Triples. Decimals always have a fraction ({@code 1.0}),
 * because that is the form which TDB2 gives back.
 */
public final class Payload {

    public static final Payload EMPTY = new Payload(new byte[0]);

    private final byte[] bytes;
    private volatile List<Statement> statements;

    private Payload(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Takes bytes that were made here before, such as those of a journal; they are not looked at until they are needed.
     * Foreign bytes go through {@link PayloadNormaliser#parse}.
     */
    public static Payload of(byte[] canonical) {
        return canonical.length == 0 ? EMPTY : new Payload(canonical);
    }

    /**
     * Brings statements about a record into canonical form, without a report of what had to be changed for it.
     *
     * @throws org.practicecommons.base.Refusal for what cannot be written at all: a relative IRI, half a character
     */
    public static Payload of(String record, Collection<Statement> statements) {
        return new PayloadNormaliser(record).normalise(statements).payload();
    }

    /** The canonical bytes; not copied, not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /**
     * In the order of the lines; read once, then kept.
     *
     * @throws org.practicecommons.base.Refusal STORAGE when the bytes are not a payload
     */
    public List<Statement> statements() {
        List<Statement> read = statements;
        if (read == null) {
            read = List.copyOf(CanonicalLines.read(bytes));
            statements = read;
        }
        return read;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload payload && Arrays.equals(bytes, payload.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The lines themselves. */
    @Override
    public String toString() {
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }
}
