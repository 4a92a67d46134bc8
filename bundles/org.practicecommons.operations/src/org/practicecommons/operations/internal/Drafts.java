package org.practicecommons.operations.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Audience;
import org.practicecommons.journal.PrivateStore;
import org.practicecommons.journal.RevisionId;

/** Unsaved work in the private store, one draft at most for each record. */
public final class Drafts {

    public static final String AREA = "drafts";

    private final PrivateStore store;

    Drafts(PrivateStore store) {
        this.store = store;
    }

    /**
     * @param kind name of the record's kind
     * @param title what the draft calls the record, or empty
     * @param base the revision that editing started from; empty for a new record
     * @param payload canonical N-Triples
     */
    public record Kept(String iri, String kind, String title, Audience audience, Optional<RevisionId> base,
            Instant saved, byte[] payload) {
    }

    public void keep(Kept draft) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(draft.kind);
            out.writeUTF(draft.title.length() > 1000 ? draft.title.substring(0, 1000) : draft.title);
            out.writeUTF(draft.audience.toString());
            out.writeUTF(draft.base.map(RevisionId::hex).orElse(""));
            out.writeLong(draft.saved.toEpochMilli());
            out.write(draft.payload);
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory", e);
        }
        store.put(AREA, draft.iri, bytes.toByteArray());
    }

    public Optional<Kept> find(String iri) {
        return store.get(AREA, iri).map(bytes -> read(iri, bytes));
    }

    /** The latest first. */
    public List<Kept> all() {
        return store.keys(AREA).stream().flatMap(iri -> find(iri).stream())
                .sorted(Comparator.comparing(Kept::saved).reversed()).toList();
    }

    public void discard(String iri) {
        store.delete(AREA, iri);
    }

    private static Kept read(String iri, byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String kind = in.readUTF();
            String title = in.readUTF();
            Audience audience = Audience.parse(in.readUTF());
            Optional<RevisionId> base = Optional.of(in.readUTF()).filter(hex -> !hex.isEmpty()).map(RevisionId::new);
            return new Kept(iri, kind, title, audience, base, Instant.ofEpochMilli(in.readLong()), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }
}
