package org.practicecommons.journal.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Finding.Severity;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Report;
import org.practicecommons.journal.AttachmentStore;
import org.practicecommons.journal.Companion;
import org.practicecommons.journal.Entry;
import org.practicecommons.journal.Erasure;
import org.practicecommons.journal.Place;
import org.practicecommons.journal.Revision;
import org.practicecommons.journal.Storage;

/** Reads the whole journal and tells what is not as it must be. Holds in memory only what was erased or attached. */
final class JournalCheck {

    private final Storage storage;
    private final Segments segments;
    private final AttachmentStore attachments;

    JournalCheck(Storage storage, Segments segments, AttachmentStore attachments) {
        this.storage = storage;
        this.segments = segments;
        this.attachments = attachments;
    }

    Report run(Progress progress) {
        Run run = new Run(progress);
        try {
            run.segments();
            run.attachments();
            run.foreignFiles();
        } catch (IOException e) {
            throw StorageTrouble.refusal(e, storage.path(Segments.FOLDER));
        }
        return run.report;
    }

    /** One check; its state ends with it. */
    private final class Run {

        private final Report report = new Report();
        private final Progress progress;
        private final long last = segments.last();
        private final Set<Long> blankReasons = new HashSet<>();
        private final Set<Erasure.Target> blank = new HashSet<>();
        private final Set<Erasure.Target> erased = new HashSet<>();
        private final Set<String> attached = new HashSet<>();
        private final Set<String> detached = new HashSet<>();
        private String previous = Entry.NO_HASH;

        Run(Progress progress) {
            this.progress = progress;
            progress.begin(StorageTrouble.message("journal.checking"), last);
            report.count("entries", 0);
        }

        void segments() throws IOException {
            long expected = 1;
            for (long first : segments.firsts()) {
                long end = Math.min(segments.endOf(first), last + 1);
                if (first > expected) {
                    error("journal.missingSegment", "", 0, "sequence", expected, "next", first,
                            "folder", storage.path(Segments.FOLDER));
                }
                segment(first, end);
                expected = end;
            }
            compareErasures();
        }

        private void segment(long first, long end) throws IOException {
            String path = Segments.path(first);
            FrameReader reader = new FrameReader(storage, path);
            for (long sequence = first; sequence < end && !progress.isCancelled(); sequence++) {
                long offset = segments.locate(sequence).offset();
                Optional<Frame> frame = offset < 0 ? Optional.empty() : reader.at(offset);
                if (frame.isEmpty() || frame.get().sequence() != sequence) {
                    error("journal.damagedEntry", path, offset < 0 ? ~offset : offset, "sequence", sequence);
                    previous = "";
                } else {
                    entry(frame.get(), EntryCodec.decode(frame.get(), first), reader, path);
                }
                progress.worked(1);
            }
        }

        private void entry(Frame frame, Entry entry, FrameReader reader, String path) throws IOException {
            report.count("entries", 1);
            if (!previous.isEmpty() && !entry.previousHash().equals(previous)) {
                error("journal.brokenChain", path, frame.offset(), "sequence", entry.sequence());
            }
            previous = entry.hash();
            erased.addAll(entry.erased());
            (entry.kind() == org.practicecommons.journal.EntryKind.ERASURE ? detached : attached)
                    .addAll(entry.attachments());
            attached.removeAll(detached);
            for (Revision revision : entry.revisions()) {
                report.count("revisions", 1);
                boolean isBlank = isBlank(reader, path, revision.place(), revision.digest());
                for (Companion companion : revision.companions()) {
                    if (isBlank(reader, path, companion.place(), companion.digest()) != isBlank) {
                        error("journal.halfErased", path, companion.place().offset());
                    }
                }
                if (isBlank) {
                    report.count("erased", 1);
                    blank.add(new Erasure.Target(revision.id(), entry.sequence()));
                }
            }
            if (entry.why().isPresent()
                    && isBlank(reader, path, entry.why().get(), EntryCodec.digestOfWhy(frame).orElseThrow())) {
                blankReasons.add(entry.sequence());
            }
        }

        /** Whether it was erased; adds a finding when it is neither whole nor erased. */
        private boolean isBlank(FrameReader reader, String path, Place place, String digest) throws IOException {
            ByteBuffer blob = reader.read(place.offset(), place.length());
            try {
                Optional<Blob.Content> content = Blob.decode(blob);
                if (content.isPresent() && !Digests.hex(content.get().digest()).equals(digest)) {
                    error("journal.changedText", path, place.offset());
                } else if (content.isEmpty() && !Blob.isBlank(blob)) {
                    error("journal.halfErased", path, place.offset());
                }
                return content.isEmpty();
            } catch (DataFormatException e) {
                error("journal.damagedText", path, place.offset());
                return false;
            }
        }

        private void compareErasures() {
            for (Erasure.Target target : blank) {
                if (!erased.contains(target)) {
                    error("journal.blankWithoutErasure", "", 0, "revision", target.revision(),
                            "sequence", target.sequence());
                }
            }
            Set<Long> touched = new HashSet<>();
            for (Erasure.Target target : erased) {
                touched.add(target.sequence());
                if (!target.isReason() && !blank.contains(target)) {
                    error("journal.notErased", "", 0, "revision", target.revision(), "sequence", target.sequence());
                }
            }
            blankReasons.removeAll(touched);
            for (long sequence : blankReasons) {
                error("journal.blankWithoutErasure", "", 0, "revision", "", "sequence", sequence);
            }
        }

        void attachments() {
            for (String id : attached) {
                report.count("attachments", 1);
                if (attachments.find(id).isEmpty()) {
                    error("attachments.missing", "files/" + id, 0, "id", id);
                } else if (!attachments.isWhole(id)) {
                    error("attachments.damaged", "files/" + id, 0, "id", id);
                }
            }
        }

        void foreignFiles() throws IOException {
            for (String name : storage.list(Segments.FOLDER)) {
                if (!name.matches("00\\d{18}\\.(pcj|idx)|end|erasing")) {
                    report.add(new Finding(Severity.INFO, "journal.foreignFile", Segments.FOLDER + "/" + name, "",
                            StorageTrouble.message("journal.foreignFile", "file",
                                    storage.path(Segments.FOLDER + "/" + name))));
                }
            }
        }

        private void error(String key, String path, long offset, Object... more) {
            Object[] values = java.util.Arrays.copyOf(more, more.length + 4);
            values[more.length] = "file";
            values[more.length + 1] = storage.path(path);
            values[more.length + 2] = "offset";
            values[more.length + 3] = offset;
            String where = path.isEmpty() ? "" : path + ":" + offset;
            report.add(new Finding(Severity.ERROR, key, where, "", StorageTrouble.message(key, values)));
        }
    }
}
