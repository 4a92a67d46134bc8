package org.practicecommons.operations.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.journal.Backup;

/**
 * The backups that a home makes by itself, one a day at most: {@code backups/2026-01-31.zip}. Of these it keeps the last
 * {@value #DAYS} days, the last of each of {@value #WEEKS} weeks and the last of each of {@value #MONTHS} months.
 */
public final class AutomaticBackups {

    public static final String FOLDER = "backups";
    private static final String ZIP = ".zip";
    private static final int DAYS = 7;
    private static final int WEEKS = 4;
    private static final int MONTHS = 12;

    private final OpenHome home;
    private final Path folder;
    private volatile boolean cancelled;

    public AutomaticBackups(OpenHome home) {
        this.home = home;
        this.folder = home.directory().directory().resolve(FOLDER);
    }

    /** Makes the backup of the day if anything was written since the last one; a full disk is no reason to stop work. */
    public void runIfDue() {
        List<LocalDate> made = made();
        LocalDate today = LocalDate.ofInstant(home.environment().now(), ZoneOffset.UTC);
        if (home.journal().last() == 0 || made.contains(today) || !writtenSince(made)) {
            return;
        }
        try {
            write(today);
            thin();
        } catch (Refusal refusal) {
            System.getLogger(AutomaticBackups.class.getName()).log(System.Logger.Level.WARNING, refusal.getMessage());
        }
    }

    private boolean writtenSince(List<LocalDate> made) {
        Instant last = home.journal().entry(home.journal().last()).when();
        return made.isEmpty() || !LocalDate.ofInstant(last, ZoneOffset.UTC).isBefore(made.getLast());
    }

    private void write(LocalDate day) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Backup.write(home.directory(), home.journal(), file(day), new Progress() {
            @Override
            public void begin(Message task, long total) {
                // nobody watches
            }

            @Override
            public void worked(long steps) {
                // nobody watches
            }

            @Override
            public boolean isCancelled() {
                return cancelled;
            }
        });
    }

    /** Replaces all of them by one of this moment, so that none holds what was erased; does nothing if there is none. */
    public void replaceAll() {
        List<LocalDate> made = made();
        if (made.isEmpty()) {
            return;
        }
        made.forEach(day -> delete(file(day)));
        write(LocalDate.ofInstant(home.environment().now(), ZoneOffset.UTC));
    }

    /** Stops a backup that is being written; it leaves nothing behind. */
    void cancel() {
        cancelled = true;
    }

    private void thin() {
        List<LocalDate> made = made();
        Set<LocalDate> kept = new HashSet<>();
        keepLast(made, DAYS, day -> day, kept);
        keepLast(made, WEEKS, day -> day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                kept);
        keepLast(made, MONTHS, day -> day.getYear() * 100 + day.getMonthValue(), kept);
        made.stream().filter(day -> !kept.contains(day)).forEach(day -> delete(file(day)));
    }

    private static void keepLast(List<LocalDate> made, int most, Function<LocalDate, Object> period,
            Set<LocalDate> kept) {
        Set<Object> periods = new HashSet<>();
        for (LocalDate day : made.reversed()) {
            if (periods.size() < most && periods.add(period.apply(day))) {
                kept.add(day);
            }
        }
    }

    /** The days of which there is one, the oldest first. */
    private List<LocalDate> made() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> dayOf(file).stream()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<LocalDate> dayOf(Path file) {
        String name = file.getFileName().toString();
        try {
            return name.endsWith(ZIP) ? Optional.of(LocalDate.parse(name.substring(0, name.length() - ZIP.length())))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty(); // somebody else's file
        }
    }

    private Path file(LocalDate day) {
        return folder.resolve(day + ZIP);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
