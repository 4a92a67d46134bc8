package org.practicecommons.journal.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Refusal.Reason;
import org.practicecommons.journal.AttachmentStore;
import org.practicecommons.journal.Entry;
import org.practicecommons.journal.EntryKind;
import org.practicecommons.journal.Erasure;
import org.practicecommons.journal.Journal;
import org.practicecommons.journal.Place;
import org.practicecommons.journal.Revision;
import org.practicecommons.journal.Storage;

/**
 * Overwrites what erasure entries name. A small file says from which entry on there may be work left, and goes when all
 * is done; so an interrupted erasure is finished by the next opening, which need not read the whole journal for it.
 *
 * <p>First every marker is set to "erased" and forced (one byte, so it cannot be torn), then the rest is zeroed: at no
 * moment does a blob look damaged.
 */
final class Blanking {

    private static final String UNFINISHED = Segments.FOLDER + "/erasing";

    private final Storage storage;
    private final Journal journal;
    private final AttachmentStore attachments;

    Blanking(Storage storage, Journal journal, AttachmentStore attachments) {
        this.storage = storage;
        this.journal = journal;
        this.attachments = attachments;
    }

    /** Refuses targets that are not where they are said to be, before anything is written. */
    void check(List<Erasure.Target> targets) {
        for (Erasure.Target target : targets) {
            Entry entry = journal.entry(target.sequence());
            if (!target.isReason() && entry.revisions().stream()
                    .noneMatch(revision -> revision.id().equals(target.revision()))) {
                throw new Refusal(Reason.NOT_FOUND, StorageTrouble.message("journal.noRevision",
                        "revision", target.revision(), "sequence", target.sequence()));
            }
        }
    }

    /** Notes that an erasure is about to be appended. */
    void begin() {
        try {
            if (storage.size(UNFINISHED) < 0) {
                storage.replace(UNFINISHED, Long.toString(journal.last()).getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            throw StorageTrouble.refusal(e, storage.path(UNFINISHED));
        }
    }

    /** Does what is left to do. */
    void finish() {
        try {
            if (storage.size(UNFINISHED) < 0) {
                return;
            }
            Set<Place> places = new LinkedHashSet<>();
            Set<String> files = new HashSet<>();
            journal.forEach(Long.parseLong(new String(storage.readAll(UNFINISHED), StandardCharsets.US_ASCII)),
                    entry -> {
                if (entry.kind() == EntryKind.ERASURE) {
                    entry.erased().forEach(target -> addPlaces(target, places));
                    files.addAll(entry.attachments());
                }
                return true;
            });
            blank(places);
            files.forEach(attachments::delete);
            storage.delete(UNFINISHED);
            storage.forceDirectory(Segments.FOLDER);
        } catch (IOException e) {
            throw new Refusal(Reason.STORAGE, StorageTrouble.message("journal.erasureUnfinished",
                    "cause", StorageTrouble.sentence(e, storage.path(Segments.FOLDER))), e);
        }
    }

    private void addPlaces(Erasure.Target target, Set<Place> places) {
        Entry entry = journal.entry(target.sequence());
        if (target.isReason()) {
            entry.why().ifPresent(places::add);
            return;
        }
        Optional<Revision> revision = entry.revisions().stream()
                .filter(candidate -> candidate.id().equals(target.revision())).findFirst();
        revision.ifPresent(found -> {
            found.places().forEach(places::add);
            entry.why().ifPresent(places::add);
        });
    }

    private void blank(Set<Place> places) throws IOException {
        Set<String> paths = new LinkedHashSet<>();
        for (Place place : places) {
            String path = Segments.path(place.segment());
            storage.write(path, place.offset(), ByteBuffer.wrap(new byte[] {Blob.ERASED}));
            paths.add(path);
        }
        force(paths);
        for (Place place : places) {
            storage.write(Segments.path(place.segment()), place.offset() + Blob.BLANKED_FROM,
                    ByteBuffer.allocate(place.length() - Blob.BLANKED_FROM));
        }
        force(paths);
    }

    private void force(Set<String> paths) throws IOException {
        for (String path : paths) {
            storage.force(path);
        }
    }
}
