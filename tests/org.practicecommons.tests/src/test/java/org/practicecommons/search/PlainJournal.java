package org.practicecommons.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Environment;
import org.practicecommons.base.LangText;
import org.practicecommons.journal.Checkpoint;
import org.practicecommons.journal.Entry;
import org.practicecommons.journal.EntryKind;
import org.practicecommons.journal.Place;
import org.practicecommons.journal.Projection;
import org.practicecommons.journal.Revision;
import org.practicecommons.journal.RevisionId;

/**
 * Entries in memory whose payloads are plain lines ({@code kind practice}, {@code label en Title}, {@code text body fr
 * Mots}, {@code key status open}, {@code ref concepts urn:x}), so that tests of ledger and index need neither journal
 * nor model.
 */
final class PlainJournal implements PayloadSource, RecordDescriber, SearchDocuments {

    static final Environment CLOCK = new Environment() {
        @Override
        public Instant now() {
            return Instant.ofEpochSecond(1_800_000_000);
        }

        @Override
        public void fillRandom(byte[] bytes) {
            Arrays.fill(bytes, (byte) 7);
        }
    };

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Place, byte[]> payloads = new HashMap<>();
    private final Map<String, RevisionId> heads = new HashMap<>();
    private final Map<String, Audience> audiences = new HashMap<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private String activity = "";

    /** Saves a record for all members. */
    RevisionId save(String iri, String... lines) {
        return save(iri, Audience.MEMBERS, lines);
    }

    RevisionId save(String iri, Audience audience, String... lines) {
        List<RevisionId> parents = heads.containsKey(iri) ? List.of(heads.get(iri)) : List.of();
        return append(iri, parents, audience, false, String.join("\n", lines));
    }

    RevisionId delete(String iri) {
        return append(iri, List.of(heads.get(iri)), audiences.get(iri), true, "");
    }

    RevisionId append(String iri, List<RevisionId> parents, Audience audience, boolean deleted, String payload) {
        long sequence = entries.size() + 1;
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        Place place = new Place(1, sequence, bytes.length);
        payloads.put(place, bytes);
        RevisionId id = RevisionId.of(iri, parents, digest(sequence + payload));
        now = now.plus(Duration.ofMinutes(1));
        Revision revision = new Revision(id, iri, parents, audience, deleted, "", place, List.of());
        entries.add(new Entry(sequence, EntryKind.CHANGE, new UUID(0, sequence).toString(), now, "urn:actor", "",
                activity, "1", List.of(revision), List.of(), List.of(), List.of(), Map.of(), Optional.empty(),
                "hash" + sequence, "hash" + (sequence - 1)));
        heads.put(iri, id);
        audiences.put(iri, audience);
        return id;
    }

    void beginActivity(String uuid) {
        activity = uuid;
    }

    Instant now() {
        return now;
    }

    int size() {
        return entries.size();
    }

    String changeSetOf(int sequence) {
        return entries.get(sequence - 1).id();
    }

    /** Lets a projection see what it has not seen yet. */
    void feed(Projection projection) {
        feed(projection, entries.size());
    }

    void feed(Projection projection, int upTo) {
        List<Entry> missing = entries.subList((int) projection.checkpoint().sequence(), upTo);
        projection.apply(missing);
        projection.commit(new Checkpoint("home", upTo, "hash" + upTo));
    }

    void feedAgain(Projection projection) {
        projection.apply(entries);
    }

    @Override
    public Optional<byte[]> payload(Place place) {
        return Optional.of(payloads.get(place));
    }

    @Override
    public Description describe(String iri, byte[] payload) {
        SearchDocument read = read(iri, payload);
        return new Description(read.kind(), read.labels());
    }

    @Override
    public SearchDocument read(String iri, byte[] payload) {
        String kind = "";
        List<LangText> labels = new ArrayList<>();
        List<SearchDocument.Value> values = new ArrayList<>();
        for (String line : new String(payload, StandardCharsets.UTF_8).split("\n")) {
            String[] word = line.split(" ", 4);
            switch (word[0]) {
                case "kind" -> kind = word[1];
                case "label" -> {
                    LangText label = new LangText(line.split(" ", 3)[2], tag(word[1]));
                    labels.add(label);
                    values.add(new SearchDocument.Text("title", label, 6));
                }
                case "text" -> values.add(text(word));
                case "key" -> values.add(new SearchDocument.Keyword(word[1],
                        line.split(" ", 3)[2], List.of()));
                case "ref" -> values.add(new SearchDocument.Reference(word[1], word[2]));
                case "day" -> values.add(new SearchDocument.Moment(word[1], Instant.parse(word[2] + "T00:00:00Z")));
                case "number" -> values.add(new SearchDocument.Number(word[1], Double.parseDouble(word[2])));
                default -> throw new IllegalArgumentException(line);
            }
        }
        return new SearchDocument(kind, labels, !kind.equals("practice"), values);
    }

    private static SearchDocument.Text text(String[] word) {
        return new SearchDocument.Text(word[1], new LangText(word[3], tag(word[2])), word[1].equals("summary") ? 3 : 1);
    }

    private static String tag(String word) {
        return word.equals("-") ? "" : word;
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
