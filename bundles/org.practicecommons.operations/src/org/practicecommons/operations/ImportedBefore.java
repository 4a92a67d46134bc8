package org.practicecommons.operations;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicecommons.base.Session;
import org.practicecommons.graph.Payload;
import org.practicecommons.journal.PrivateStore;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RevisionSummary;

/**
 * What came in the last time, which is what an import starts to merge from. A revision that an import stored as it came
 * is its own witness. Of one that was merged the incoming side is kept in the private store, where an erasure reaches
 * it; it counts only with the activity that it came by, so that a revert or a crash between the two never makes it
 * wrong.
 */
final class ImportedBefore {

    /**
     * What change sets call themselves: stored as it came, merged with what was here, written out here and edited
     * elsewhere (which is no import to start from), taken back.
     */
    static final String OPERATION = "operation";
    static final String WHOLE = "import";
    static final String MERGED = "import.merge";
    static final String EDITED = "import.edit";
    static final String REVERT = "revert";

    private static final String AREA = "imported";
    private static final int ACTIVITY_BYTES = 36;

    private final OpenHome home;
    private final Session session;
    /** By sequence: an entry of a thousand revisions is not to be read once for each. */
    private final Map<Long, String> operations = new HashMap<>();
    private final Map<String, byte[]> remembered = new LinkedHashMap<>();

    /** @param session sees only parts of what was imported */
    ImportedBefore(OpenHome home, Session session) {
        this.home = home;
        this.session = session;
    }

    /** @param payload of the last import of a record, where it is known */
    record Last(Optional<Payload> payload, String activity) {}

    /** @param history the latest first */
    Last last(List<RevisionSummary> history) {
        Last last = new Last(Optional.empty(), "");
        for (int i = 0; i < history.size() && last.payload().isEmpty(); i++) {
            RevisionSummary revision = history.get(i);
            String operation = operation(revision);
            if (REVERT.equals(operation)) {
                i = Math.max(i, takenBackTo(history, i) - 1);
            } else if (WHOLE.equals(operation) || MERGED.equals(operation)) {
                String activity = last.activity().isEmpty() ? revision.activity() : last.activity();
                Optional<Payload> payload = activity.equals(revision.activity()) ? kept(revision.record(), activity)
                        : Optional.empty();
                last = new Last(payload.isPresent() || MERGED.equals(operation) ? payload
                        : home.records().findPayload(revision, session), activity);
            }
        }
        return last.activity().isEmpty() && !history.isEmpty()
                ? new Last(kept(history.getFirst().record(), ""), "") : last;
    }

    String operation(RevisionSummary revision) {
        return operations.computeIfAbsent(revision.sequence(),
                sequence -> home.journal().entry(sequence).properties().getOrDefault(OPERATION, ""));
    }

    /** Where the same was said before, so that what the revert took back is passed over. */
    private int takenBackTo(List<RevisionSummary> history, int revert) {
        Optional<Payload> again = home.records().whole(history.get(revert));
        for (int i = revert + 1; again.isPresent() && i < history.size(); i++) {
            if (home.records().whole(history.get(i)).equals(again)) {
                return i;
            }
        }
        return -1;
    }

    private Optional<Payload> kept(String iri, String activity) {
        return home.privates().get(AREA, iri)
                .filter(kept -> new String(kept, 0, ACTIVITY_BYTES, StandardCharsets.UTF_8).strip().equals(activity))
                .map(ImportedBefore::payload);
    }

    /** What is kept of the incoming side, by record. */
    Map<String, Payload> kept() {
        Map<String, Payload> all = new LinkedHashMap<>();
        for (String iri : home.privates().keys(AREA)) {
            home.privates().get(AREA, iri).ifPresent(kept -> all.put(iri, payload(kept)));
        }
        return all;
    }

    private static Payload payload(byte[] kept) {
        return Payload.of(Arrays.copyOfRange(kept, ACTIVITY_BYTES, kept.length));
    }

    /** @param activity of the last import that wrote a revision of the record, or empty */
    void remember(String iri, String activity, Payload incoming) {
        byte[] start = "%-36s".formatted(activity).getBytes(StandardCharsets.UTF_8);
        byte[] kept = Arrays.copyOf(start, start.length + incoming.bytes().length);
        System.arraycopy(incoming.bytes(), 0, kept, start.length, incoming.bytes().length);
        remembered.put(iri, kept);
    }

    /** Makes durable what was remembered; after the revisions are. */
    void keep() {
        PrivateStore privates = home.privates();
        if (!remembered.isEmpty()) {
            privates.transact(changes -> remembered.forEach((iri, kept) -> changes.put(AREA, iri, kept)));
            remembered.clear();
        }
    }

    void forget() {
        remembered.clear();
    }
}
