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

/**
 * Unsaved work in the private store, one draft for each time that a record was opened to be edited: what somebody else
 * saves or keeps of the same record takes nobody's draft away.
 */
public final class Drafts {

    public static final String AREA = "drafts";

    private final PrivateStore store;

    Drafts(PrivateStore store) {
        this.store = store;
    }

    /**
     * @param editing which time the record was opened; stays the same when the draft is taken up again
     * @param kind name of the record's kind
     * @param title what the draft calls the record, or empty
     * @param base the revision that editing started from; empty for a new record
     * @param payload canonical N-Triples
     */
    public record Kept(String iri, String editing, String kind, String title, Audience audience,
            Optional<RevisionId> base, Instant saved, byte[] payload) {
    }

    /** An IRI has no space; drafts of the first version have nothing behind it. */
    private static String key(String iri, String editing) {
        return editing.isEmpty() ? iri : iri + " " + editing;
    }

    /** Whether the private store keeps a draft of that record under that key. */
    static boolean isOf(String iri, String area, String key) {
        return area.equals(AREA) && (key + " ").startsWith(iri + " ");
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
        store.put(AREA, key(draft.iri, draft.editing), bytes.toByteArray());
    }

    public Optional<Kept> find(String iri, String editing) {
        return store.get(AREA, key(iri, editing)).map(bytes -> read(iri, editing, bytes));
    }

    /** The latest first. */
    public List<Kept> all() {
        return store.keys(AREA).stream().map(key -> (key + " ").split(" ", -1))
                .flatMap(parts -> find(parts[0], parts[1]).stream())
                .sorted(Comparator.comparing(Kept::saved).reversed()).toList();
    }

    /** Nothing happens when there is none. */
    public void discard(String iri, String editing) {
        store.delete(AREA, key(iri, editing));
    }

    private static Kept read(String iri, String editing, byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String kind = in.readUTF();
            String title = in.readUTF();
            Audience audience = Audience.parse(in.readUTF());
            Optional<RevisionId> base = Optional.of(in.readUTF()).filter(hex -> !hex.isEmpty()).map(RevisionId::new);
            return new Kept(iri, editing, kind, title, audience, base, Instant.ofEpochMilli(in.readLong()),
                    in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }
}
