package org.practicecommons.journal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.practicecommons.base.Refusal;

/**
 * What was erased, without positions: it is told to an older copy of a home, so that what was erased does not come
 * back. Kept as lines of text beside automatic backups: {@code revision <id> <record iri>}, {@code reason <id of change
 * set>} and {@code attachment <id>}.
 */
final class KnownErasures {

    private final Set<String> lines = new TreeSet<>();

    /** Reads lines; those of other programs are kept and mean nothing. */
    void addLines(byte[] text) {
        new String(text, StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).forEach(lines::add);
    }

    byte[] toLines() {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    long size() {
        return lines.size();
    }

    /** Takes what every readable erasure of that journal says. */
    void addAll(Journal journal) {
        for (long sequence = 1; sequence <= journal.last(); sequence++) {
            try {
                Entry entry = journal.entry(sequence);
                if (entry.kind() == EntryKind.ERASURE) {
                    add(journal, entry);
                }
            } catch (Refusal damaged) {
                continue; // a damaged entry is one reason why somebody restores
            }
        }
    }

    void add(Journal journal, Entry erasure) {
        for (Erasure.Target target : erasure.erased()) {
            if (target.isReason()) {
                lines.add("reason " + journal.entry(target.sequence()).id());
                continue;
            }
            String record = journal.entry(target.sequence()).revisions().stream()
                    .filter(revision -> revision.id().equals(target.revision())).map(Revision::record)
                    .findFirst().orElse("");
            lines.add("revision " + target.revision() + " " + record);
        }
        erasure.attachments().forEach(id -> lines.add("attachment " + id));
    }

    /** Erases in that older home what is known here and not erased there; answers the number of revisions. */
    int replay(Journal journal, AttachmentStore attachments, PrivateStore privateStore) {
        Map<String, String> records = new HashMap<>();
        List<String> files = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(" ", 3);
            if (words[0].equals("revision") && words.length == 3) {
                records.put(words[1], words[2]);
            } else if (words[0].equals("attachment") && attachments.find(words[1]).isPresent()) {
                files.add(words[1]);
            }
        }
        List<Erasure.Target> targets = targets(journal, records.keySet());
        for (String line : lines) {
            if (line.startsWith("reason ")) {
                journal.find(line.substring(7))
                        .filter(entry -> entry.why().isPresent() && journal.why(entry).isPresent())
                        .ifPresent(entry -> targets.add(Erasure.Target.reason(entry.sequence())));
            }
        }
        if (targets.isEmpty() && files.isEmpty()) {
            return 0;
        }
        journal.erase(new Erasure("", "", "", "", targets, files));
        Set<String> names = new TreeSet<>();
        targets.forEach(target -> names.add(records.getOrDefault(target.revision().hex(), "")));
        privateStore.purge((area, key, value) -> names.stream().filter(name -> !name.isEmpty())
                .anyMatch(name -> key.contains(name) || new String(value, StandardCharsets.UTF_8).contains(name)));
        return targets.size();
    }

    private static List<Erasure.Target> targets(Journal journal, Set<String> revisions) {
        List<Erasure.Target> targets = new ArrayList<>();
        journal.forEach(0, entry -> {
            for (Revision revision : entry.revisions()) {
                if (revisions.contains(revision.id().hex()) && journal.payload(revision.place()).isPresent()) {
                    targets.add(new Erasure.Target(revision.id(), entry.sequence()));
                }
            }
            return true;
        });
        return targets;
    }
}
