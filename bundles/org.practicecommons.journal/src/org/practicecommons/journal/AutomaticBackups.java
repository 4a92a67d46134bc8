package org.practicecommons.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.journal.internal.ArchiveInfo;
import org.practicecommons.journal.internal.ArchiveReader;
import org.practicecommons.journal.internal.ArchiveWriter;
import org.practicecommons.journal.internal.FileJournal;
import org.practicecommons.journal.internal.StorageTrouble;

/**
 * The backups that a home makes by itself: {@code 2026-01-31.zip}, one a day at most, in a folder beside the home,
 * where a restore or the loss of the home does not touch them. Keeps the last {@value #DAYS} days, the last of each of
 * {@value #WEEKS} weeks and of {@value #MONTHS} months. What is erased in the home is erased in all of them: a list of
 * erasures comes first, so that an interrupted {@link #eraseKnown} is made good by the next {@link #makeIfDue}. Their
 * private store is then that of the home as it is now, because any value of an older one may name what was erased.
 *
 * <p>For the owner of the home, which has one of this. Safe for any thread.
 */
public final class AutomaticBackups {

    /** Name of the list of erasures in the folder. */
    static final String ERASURES = "erasures";
    private static final String SCRUBBING = "scrubbing";
    private static final Pattern NAME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d\\.zip");
    private static final Pattern UNFINISHED = Pattern.compile(NAME + "\\.part");
    private static final int DAYS = 7;
    private static final int WEEKS = 4;
    private static final int MONTHS = 12;

    private final HomeDirectory home;
    private final Journal journal;
    private final Environment environment;
    private final Path folder;

    public AutomaticBackups(HomeDirectory home, Journal journal) {
        this.home = home;
        this.journal = journal;
        this.environment = home.environment();
        this.folder = folderOf(home.directory());
    }

    /** Where the automatic backups of that home are. */
    public static Path folderOf(Path home) {
        return home.resolveSibling(home.getFileName() + "-backups");
    }

    private interface Work<T> {
        T in(Storage folder) throws IOException;
    }

    private synchronized <T> T inFolder(Work<T> work) {
        try (Storage storage = Storage.at(folder)) {
            HomeDirectory.ownerOnly(folder);
            clear(storage);
            return work.in(storage);
        } catch (IOException e) {
            throw StorageTrouble.refusal(e, folder);
        }
    }

    /** What a killed process left holds what may have to go. */
    private static void clear(Storage storage) throws IOException {
        storage.deleteTree(SCRUBBING);
        for (String name : storage.list("")) {
            if (UNFINISHED.matcher(name).matches()) {
                storage.delete(name);
            }
        }
    }

    /**
     * Makes the backup of the day if anything was written since the last one, and deletes those that are no longer
     * kept.
     *
     * @return the new file, if there is one
     */
    public Optional<Path> makeIfDue(Progress progress) {
        return inFolder(storage -> {
            LocalDate today = LocalDate.ofInstant(environment.now(), ZoneOffset.UTC);
            List<LocalDate> made = made(storage, today);
            boolean due = journal.last() > 0 && !made.contains(today) && writtenSince(storage, made);
            KnownErasures erasures = due ? learnErasures(storage) : erasures(storage);
            scrub(storage, erasures, progress);
            if (!due) {
                return Optional.empty();
            }
            Path file = folder.resolve(today + ".zip");
            Backup.write(home, journal, file, erasures.size(), progress);
            thin(storage, today);
            return Optional.of(file);
        });
    }

    private boolean writtenSince(Storage storage, List<LocalDate> made) throws IOException {
        if (made.isEmpty()) {
            return true;
        }
        try {
            ArchiveInfo newest = ArchiveReader.info(storage, made.getLast() + ".zip");
            return newest.last() != journal.last() || !newest.incarnation().equals(home.settings().incarnation());
        } catch (Refusal refusal) {
            if (refusal.reason() != Refusal.Reason.BAD_INPUT) {
                throw refusal;
            }
            return true; // damaged, or not a backup at all
        }
    }

    /**
     * Erases in every automatic backup what is erased in the home, whose private store must be purged by now. Doing it
     * again does nothing.
     */
    public void eraseKnown(Progress progress) {
        inFolder(storage -> {
            scrub(storage, learnErasures(storage), progress);
            return null;
        });
    }

    /** The list, with all that the journal of the home has erased. */
    private KnownErasures learnErasures(Storage storage) throws IOException {
        KnownErasures erasures = erasures(storage);
        long before = erasures.size();
        erasures.addAll(journal);
        if (erasures.size() > before) {
            storage.replace(ERASURES, erasures.toLines());
        }
        return erasures;
    }

    private static KnownErasures erasures(Storage storage) throws IOException {
        KnownErasures erasures = new KnownErasures();
        if (storage.size(ERASURES) >= 0) {
            erasures.addLines(storage.readAll(ERASURES));
        }
        return erasures;
    }

    private void scrub(Storage storage, KnownErasures erasures, Progress progress) throws IOException {
        for (LocalDate day : made(storage, LocalDate.MAX)) {
            String name = day + ".zip";
            try {
                if (ArchiveReader.info(storage, name).erasures() < erasures.size()) {
                    scrub(storage, name, erasures, progress);
                }
            } catch (Refusal refusal) {
                if (refusal.reason() != Refusal.Reason.BAD_INPUT) {
                    throw refusal;
                }
                storage.delete(name); // a damaged backup helps nobody, and may hold what must go
                storage.forceDirectory("");
            }
        }
    }

    private void scrub(Storage storage, String name, KnownErasures erasures, Progress progress) throws IOException {
        try (Storage copy = Storage.at(storage.path(SCRUBBING))) {
            ArchiveInfo info = ArchiveReader.extract(storage, name, copy, progress);
            AttachmentStore attachments = new AttachmentStore(copy, environment);
            try (FileJournal older = new FileJournal(copy, attachments, List.of(), environment,
                    FileJournal.SEGMENT_BYTES)) {
                erasures.replay(older, attachments, new PrivateStore(copy));
                ArchiveInfo scrubbed =
                        new ArchiveInfo(info.incarnation(), info.created(), info.last(), erasures.size());
                new ArchiveWriter(copy, older, scrubbed, progress)
                        .write(home.openPrivateStore()::copyTo, storage, name);
            }
        } finally {
            storage.deleteTree(SCRUBBING);
        }
    }

    /** Days up to that one of which there is a backup, the oldest first. */
    private static List<LocalDate> made(Storage storage, LocalDate latest) throws IOException {
        return storage.list("").stream().filter(NAME.asMatchPredicate())
                .filter(name -> Files.isRegularFile(storage.path(name))).flatMap(name -> day(name).stream())
                .filter(day -> !day.isAfter(latest)).sorted().toList();
    }

    /** Empty when a file is only named like one of ours. */
    private static Optional<LocalDate> day(String name) {
        try {
            return Optional.of(LocalDate.parse(name.substring(0, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void thin(Storage storage, LocalDate today) throws IOException {
        List<LocalDate> made = made(storage, today);
        Set<LocalDate> kept = kept(made);
        for (LocalDate day : made) {
            if (!kept.contains(day)) {
                storage.delete(day + ".zip");
            }
        }
        storage.forceDirectory("");
    }

    /** @param made the oldest first */
    static Set<LocalDate> kept(List<LocalDate> made) {
        Set<LocalDate> kept = new HashSet<>();
        keepLast(made, DAYS, day -> day, kept);
        keepLast(made, WEEKS, day -> day.get(IsoFields.WEEK_BASED_YEAR) * 100
                + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), kept);
        keepLast(made, MONTHS, day -> day.getYear() * 100 + day.getMonthValue(), kept);
        return kept;
    }

    private static void keepLast(List<LocalDate> made, int most, Function<LocalDate, Object> period,
            Set<LocalDate> kept) {
        Set<Object> periods = new HashSet<>();
        for (LocalDate day : made.reversed()) {
            if (!periods.contains(period.apply(day)) && periods.size() < most) {
                periods.add(period.apply(day));
                kept.add(day);
            }
        }
    }
}
