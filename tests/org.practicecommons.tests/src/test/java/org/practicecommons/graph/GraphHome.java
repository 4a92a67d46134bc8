package org.practicecommons.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.journal.ChangeSet;
import org.practicecommons.journal.Checkpoint;
import org.practicecommons.journal.Entry;
import org.practicecommons.journal.Erasure;
import org.practicecommons.journal.HomeDirectory;
import org.practicecommons.journal.Journal;
import org.practicecommons.journal.NewRevision;
import org.practicecommons.journal.Revision;
import org.practicecommons.model.RecordModel;

/** A home with a journal and graphs that follow it when told to, for tests. */
final class GraphHome implements AutoCloseable {

    static final Session MEMBER =
            new Session("urn:actor:1", "urn:org:1", Set.of(), Set.of(Right.CONTRIBUTE), Locale.ENGLISH);
    static final Session ADMINISTRATOR =
            new Session("urn:actor:2", "urn:org:2", Set.of(), Set.of(Right.ADMINISTER), Locale.ENGLISH);
    static final Session PUBLIC = Session.publicReader(Locale.ENGLISH);

    final RecordModel model = RecordModel.standard();
    final RandomRecords records;
    private final Path folder;
    private final HomeDirectory home;
    final Journal journal;
    private final Map<String, Entry> heads = new HashMap<>();

    GraphHome(Path folder, Random random) {
        this.folder = folder;
        this.records = new RandomRecords(model, random);
        this.home =
                HomeDirectory.begin(folder.resolve("home"), "Test", "https://example.org/", Audience.MEMBERS, "test",
                Environment.system()).finish();
        this.journal = home.openJournal(home.openAttachments(), List.of());
    }

    GraphProjection open(String name, Predicate<Audience> shown) throws IOException {
        Path directory = folder.resolve(name);
        Files.createDirectories(directory);
        return GraphProjection.factory(journal, shown).open(directory);
    }

    /** Saves all as one change set; a null payload deletes. */
    Entry save(Audience audience, Map<String, Payload> payloads) {
        List<NewRevision> revisions = new ArrayList<>();
        payloads.forEach((record, payload) -> revisions.add(new NewRevision(record,
                heads.containsKey(record) ? List.of(head(record).id()) : List.of(), audience, payload == null,
                payload == null ? new byte[0] : payload.bytes())));
        Entry entry = journal.append(ChangeSet.of("urn:actor:1", "urn:org:1", "test", model.version(), revisions));
        payloads.keySet().forEach(record -> heads.put(record, entry));
        return entry;
    }

    Entry save(Audience audience, String record, Payload payload) {
        Map<String, Payload> one = new HashMap<>();
        one.put(record, payload);
        return save(audience, one);
    }

    Revision head(String record) {
        return heads.get(record).revisions().stream().filter(r -> r.record().equals(record)).findFirst().orElseThrow();
    }

    void erase(String record) {
        journal.erase(new Erasure("urn:actor:2", "urn:org:2", "test", model.version(),
                List.of(new Erasure.Target(head(record).id(), heads.get(record).sequence())), List.of()));
        heads.remove(record);
    }

    Iterator<Head> heads() {
        return heads.keySet().stream().map(this::head).filter(r -> !r.deleted()).map(r ->
                new Head(r.record(), r.audience(), Payload.of(journal.payload(r.place()).orElseThrow()))).iterator();
    }

    /** Lets a graph catch up, in commits of a few entries each. */
    void follow(GraphProjection graph, int entriesInACommit) {
        List<Entry> entries = new ArrayList<>();
        journal.forEach(graph.checkpoint().sequence(), entries::add);
        for (int i = 0; i < entries.size(); i += entriesInACommit) {
            List<Entry> some = entries.subList(i, Math.min(entries.size(), i + entriesInACommit));
            graph.apply(some);
            Entry last = some.get(some.size() - 1);
            graph.commit(new Checkpoint("test", last.sequence(), last.hash()));
        }
    }

    Optional<Payload> headPayload(String record) {
        return heads.containsKey(record) && !head(record).deleted()
                ? journal.payload(head(record).place()).map(Payload::of) : Optional.empty();
    }

    @Override
    public void close() {
        journal.close();
        home.close();
    }
}
