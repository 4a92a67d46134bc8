package org.practicecommons.journal;

import static org.practicecommons.journal.Samples.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.practicecommons.base.Audience;

/** A random load of all that a home writes, and the record of what was acknowledged. The seed decides everything. */
final class MixedLoad {

    /** An acknowledged change set with what went into it. */
    record Acknowledged(Entry entry, ChangeSet change) {}

    final List<Acknowledged> acknowledged = new ArrayList<>();
    final Set<RevisionId> erased = new HashSet<>();
    final Set<RevisionId> perhapsErased = new HashSet<>();
    final Map<String, String> kept = new TreeMap<>();
    /** The private changes under way: all of them are there, or none; a null value is a deletion. */
    Map<String, String> underWay = Map.of();
    final Set<String> attached = new HashSet<>();
    /** The last entry in the backup that was acknowledged last. */
    long backedUp;
    private final Random random;

    MixedLoad(long seed) {
        random = new Random(seed);
    }

    void run(TestHome home, int steps) throws IOException {
        for (int i = 0; i < steps; i++) {
            step(home);
        }
    }

    private void step(TestHome home) throws IOException {
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3, 4 -> append(home, List.of());
            case 5 -> attach(home);
            case 6, 7 -> keep(home);
            case 8 -> purge(home);
            case 9 -> erase(home);
            case 10 -> home.project(random.nextBoolean());
            default -> {
                if (random.nextBoolean()) {
                    home.reopen();
                } else {
                    home.backUp();
                    backedUp = home.journal().last();
                }
            }
        }
    }

    private void append(TestHome home, List<String> attachments) {
        List<NewRevision> revisions = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            byte[] payload = new byte[random.nextInt(5) == 0 ? random.nextInt(1200) : random.nextInt(60)];
            random.nextBytes(payload);
            revisions.add(new NewRevision("urn:r" + random.nextInt(5), parents(), Audience.MEMBERS,
                    random.nextInt(9) == 0, payload, companions()));
        }
        String why = random.nextBoolean() ? "" : "why " + random.nextInt();
        ChangeSet change = ChangeSet.of("urn:actor", "", why, "1", revisions).withAttachments(attachments);
        acknowledged.add(new Acknowledged(home.journal().append(change), change));
        attached.addAll(attachments);
    }

    private List<NewCompanion> companions() {
        byte[] payload = new byte[random.nextInt(100)];
        random.nextBytes(payload);
        return random.nextInt(3) > 0 ? List.of() : List.of(new NewCompanion(List.of("urn:consent"),
                new Sight(Optional.of(Audience.MEMBERS), Optional.of(LocalDate.EPOCH)), payload));
    }

    private List<RevisionId> parents() {
        if (acknowledged.isEmpty() || random.nextBoolean()) {
            return List.of();
        }
        return acknowledged.get(random.nextInt(acknowledged.size())).entry.revisions().stream()
                .map(Revision::id).limit(1).toList();
    }

    private void attach(TestHome home) throws IOException {
        byte[] file = new byte[random.nextInt(1200)];
        random.nextBytes(file);
        append(home, List.of(home.attachments().put(new ByteArrayInputStream(file)).id()));
    }

    private void keep(TestHome home) {
        Map<String, String> changes = new HashMap<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            changes.put("key\n" + random.nextInt(6), random.nextInt(4) == 0 ? null : "value " + random.nextLong());
        }
        underWay = changes;
        home.privateStore().transact(store -> changes.forEach((key, value) -> {
            if (value == null) {
                store.delete("area", key);
            } else {
                store.put("area", key, bytes(value));
            }
        }));
        settle();
    }

    private void purge(TestHome home) {
        String unlucky = "key\n" + random.nextInt(6);
        underWay = new HashMap<>();
        underWay.put(unlucky, null);
        home.privateStore().purge((area, key, value) -> key.equals(unlucky));
        settle();
    }

    /** The changes under way are acknowledged. */
    private void settle() {
        kept.putAll(underWay);
        kept.values().removeIf(value -> value == null);
        underWay = Map.of();
    }

    private void erase(TestHome home) {
        if (acknowledged.isEmpty()) {
            return;
        }
        Entry unlucky = acknowledged.get(random.nextInt(acknowledged.size())).entry;
        List<Erasure.Target> targets = unlucky.revisions().stream().filter(revision -> random.nextBoolean())
                .map(revision -> new Erasure.Target(revision.id(), unlucky.sequence())).toList();
        targets.forEach(target -> perhapsErased.add(target.revision()));
        List<String> files = targets.isEmpty() ? List.of() : unlucky.attachments();
        Entry erasure = home.journal().erase(new Erasure("urn:actor", "", "ground", "1", targets, files));
        acknowledged.add(new Acknowledged(erasure, ChangeSet.of("urn:actor", "", "ground", "1", List.of())));
        targets.forEach(target -> erased.add(target.revision()));
    }
}
