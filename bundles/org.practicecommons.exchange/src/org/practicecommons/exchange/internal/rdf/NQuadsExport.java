package org.practicecommons.exchange.internal.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.practicecommons.exchange.RecordExport;

/** N-Quads: the lines of the payload as they are, each with the record's name as its graph. */
public final class NQuadsExport implements RecordExport {

    private static final int TAIL = " .\n".length();

    private final OutputStream out;

    public NQuadsExport(OutputStream out) {
        this.out = out;
    }

    @Override
    public void add(String iri, byte[] payload) {
        byte[] graph = (" <" + iri + "> .\n").getBytes(StandardCharsets.UTF_8);
        int start = 0;
        try {
            for (int i = 0; i < payload.length; i++) {
                if (payload[i] == '\n') {
                    out.write(payload, start, i + 1 - TAIL - start);
                    out.write(graph);
                    start = i + 1;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
