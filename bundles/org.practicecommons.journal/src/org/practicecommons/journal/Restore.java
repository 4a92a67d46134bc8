package org.practicecommons.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Finding.Severity;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Refusal.Reason;
import org.practicecommons.base.Report;
import org.practicecommons.journal.internal.ArchiveReader;
import org.practicecommons.journal.internal.FileJournal;
import org.practicecommons.journal.internal.HomeFile;
import org.practicecommons.journal.internal.PrivateFile;
import org.practicecommons.journal.internal.StorageTrouble;

/** One restore: fill a folder beside the home, check it, erase what has to stay erased, then let it take the place. */
final class Restore {

    private static final String WHAT = "restore";

    private final Path home;
    private final Environment environment;
    private final Progress progress;
    private final Report report = new Report();
    private final KnownErasures erasures = new KnownErasures();
    private Optional<PrivateStore> privateOfReplaced = Optional.empty();

    Restore(Path directory, Environment environment, Progress progress) {
        this.home = directory.toAbsolutePath().normalize();
        this.environment = environment;
        this.progress = progress;
    }

    Report run(Path backup) throws IOException {
        RestoredHome.finish(home, WHAT);
        HomeDirectory.refuseUnsafe(home);
        String name = home.getFileName().toString();
        Path source = backup.toAbsolutePath().normalize();
        try (Storage beside = Storage.at(home.getParent()); Storage sourceFolder = Storage.at(source.getParent())) {
            Optional<Storage> replaced = existing();
            try (Closeable lock = replaced.isPresent() ? HomeDirectory.lock(replaced.get(), WHAT) : () -> { }) {
                learnErasures(replaced, beside);
                beside.deleteTree(name + RestoredHome.STAGING);
                try (Storage staging = Storage.at(home.resolveSibling(name + RestoredHome.STAGING))) {
                    HomeDirectory.ownerOnly(staging.path(""));
                    ArchiveReader.extract(sourceFolder, source.getFileName().toString(), staging, progress);
                    prepare(staging);
                }
                if (replaced.isPresent()) {
                    replaced.get().close();
                } else if (Files.exists(home)) { // made by somebody else meanwhile
                    throw new Refusal(Reason.CONFLICT, StorageTrouble.message("home.exists", "home", home));
                }
                beside.rename(name + RestoredHome.STAGING, name + RestoredHome.READY);
                beside.forceDirectory("");
                RestoredHome.replace(beside, home, lock);
            } finally {
                beside.deleteTree(name + RestoredHome.STAGING);
                if (replaced.isPresent()) {
                    replaced.get().close();
                }
            }
        }
        return report;
    }

    /** The home that is to be replaced; refuses a folder that holds anything else. */
    private Optional<Storage> existing() throws IOException {
        if (!Files.exists(home)) {
            return Optional.empty();
        }
        boolean isHome = Files.exists(home.resolve(HomeFile.NAME)) || Files.isDirectory(home.resolve("journal"));
        Storage storage = Files.isDirectory(home) ? Storage.at(home) : null;
        if (storage == null || !isHome && !storage.list("").isEmpty()) {
            throw new Refusal(Reason.CONFLICT, StorageTrouble.message("home.notEmpty", "home", home));
        }
        return Optional.of(storage);
    }

    private void learnErasures(Optional<Storage> replaced, Storage beside) throws IOException {
        if (replaced.isPresent() && !replaced.get().list("journal").isEmpty()) {
            try (Journal old =
                    new FileJournal(replaced.get(), new AttachmentStore(replaced.get(), environment), List.of(),
                    environment, FileJournal.SEGMENT_BYTES)) {
                erasures.addAll(old);
            }
            privateOfReplaced =
                    Optional.of(new PrivateStore(replaced.get())).filter(store -> !store.verify().hasErrors());
        }
        String list = AutomaticBackups.folderOf(home).getFileName() + "/" + AutomaticBackups.ERASURES;
        if (beside.size(list) >= 0) {
            erasures.addLines(beside.readAll(list));
        }
    }

    private void prepare(Storage staging) throws IOException {
        HomeSettings before = HomeFile.parse(staging.readAll(HomeFile.NAME), home);
        HomeSettings after = new HomeSettings(before.community(), before.base(), environment.newUuid().toString(),
                before.created(), before.audience(), before.files());
        AttachmentStore attachments = new AttachmentStore(staging, environment);
        PrivateStore privateStore = new PrivateStore(staging);
        try (Journal journal = new FileJournal(staging, attachments, List.of(), environment,
                FileJournal.SEGMENT_BYTES)) {
            refuseErrors(journal.verify(progress));
            refuseErrors(privateStore.verify());
            report.count("entries", journal.last());
            int erased = erasures.replay(journal, attachments, privateStore);
            report.count("erased", erased);
            if (erased > 0 && privateOfReplaced.isPresent()) {
                takePrivateStore(privateOfReplaced.get(), staging);
            }
            journal.append(ChangeSet.of("", "", "", "", List.of()).withKind(EntryKind.INCARNATION)
                    .withProperties(Map.of("from", before.incarnation(), "incarnation", after.incarnation())));
        }
        staging.replace(HomeFile.NAME, HomeFile.format(after));
    }

    /** What was erased may be named in any private value of the backup; in those of the replaced home it is no more. */
    private static void takePrivateStore(PrivateStore from, Storage staging) throws IOException {
        staging.delete(PrivateFile.PATH);
        from.copyTo((offset, frame) -> staging.write(PrivateFile.PATH, offset, frame));
        staging.force(PrivateFile.PATH);
        staging.forceDirectory("private");
    }

    private void refuseErrors(Report found) {
        found.findings().stream().filter(finding -> finding.severity() == Severity.ERROR).findFirst()
                .ifPresent(finding -> {
                    throw new Refusal(Reason.BAD_INPUT, StorageTrouble.message("backup.ofDamagedHome",
                            "finding", finding.sentence()));
                });
    }
}
