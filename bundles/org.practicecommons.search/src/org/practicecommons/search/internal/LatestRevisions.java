package org.practicecommons.search.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.practicecommons.base.Audience;
import org.practicecommons.graph.Companions;
import org.practicecommons.graph.Payload;
import org.practicecommons.journal.Entry;
import org.practicecommons.journal.Revision;
import org.practicecommons.journal.Shown;
import org.practicecommons.search.PayloadSource;

/** What some entries leave of each record that they touch, as those may see it who find the record. */
public final class LatestRevisions {

    private final PayloadSource payloads;
    private final Predicate<Audience> audiences;

    /** @param audiences which records are found at all */
    public LatestRevisions(PayloadSource payloads, Predicate<Audience> audiences) {
        this.payloads = payloads;
        this.audiences = audiences;
    }

    /** Takes one record. */
    @FunctionalInterface
    public interface Taker {

        /** @param payload empty when the record is not to be found: deleted, erased, or for others */
        void take(Entry entry, Revision revision, Optional<byte[]> payload);
    }

    /** Of several revisions of a record only the last is read. Entries up to that sequence are passed over. */
    public void forEach(List<Entry> entries, long applied, Taker taker) {
        Map<String, Runnable> last = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.sequence() > applied) {
                for (Revision revision : entry.revisions()) {
                    last.put(revision.record(), () -> taker.take(entry, revision, payload(revision)));
                }
                for (Shown shown : entry.shown()) {
                    Entry before = payloads.entry(shown.sequence());
                    shown.in(before).ifPresent(seen -> last.put(seen.record(),
                            () -> taker.take(before, seen, payload(seen))));
                }
            }
        }
        last.values().forEach(Runnable::run);
    }

    private Optional<byte[]> payload(Revision revision) {
        return revision.deleted() || !audiences.test(revision.audience()) ? Optional.empty()
                : payloads.payload(revision.place()).map(payload -> whole(revision, payload));
    }

    /**
     * With what everybody may see who finds the record here: a hit, a count or a passage must tell nobody of what is
     * for some of them only.
     */
    private byte[] whole(Revision revision, byte[] payload) {
        List<Payload> companions = revision.companions().stream()
                .filter(companion -> companion.sight().audience().filter(its -> isForAll(its, revision)).isPresent())
                .flatMap(companion -> payloads.payload(companion.place()).stream()).map(Payload::of).toList();
        return Companions.join(Payload.of(payload), companions).bytes();
    }

    private boolean isForAll(Audience companion, Revision revision) {
        boolean members = companion.equals(Audience.MEMBERS) && audiences.test(companion);
        return members || companion.isPublic() || revision.audience().isWithin(companion);
    }
}
