package org.practicecommons.journal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.practicecommons.base.Audience;

/** Change sets for tests, short to write. */
final class Samples {

    static final String ACTOR = "https://example.org/id/actor";

    private Samples() {
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static NewRevision revision(String name, String payload, RevisionId... parents) {
        return new NewRevision("https://example.org/id/" + name, List.of(parents), Audience.MEMBERS, false,
                bytes(payload));
    }

    static ChangeSet change(String why, NewRevision... revisions) {
        return ChangeSet.of(ACTOR, "", why, "1", List.of(revisions));
    }

    static Erasure erasure(Entry... entries) {
        List<Erasure.Target> targets = new ArrayList<>();
        for (Entry entry : entries) {
            entry.revisions().forEach(revision -> targets.add(new Erasure.Target(revision.id(), entry.sequence())));
        }
        return new Erasure(ACTOR, "", "asked for", "1", targets, List.of());
    }
}
