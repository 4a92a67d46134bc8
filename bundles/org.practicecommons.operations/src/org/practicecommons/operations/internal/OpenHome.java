package org.practicecommons.operations.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.practicecommons.base.Environment;
import org.practicecommons.base.FileTrouble;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.checks.Check;
import org.practicecommons.checks.Checks;
import org.practicecommons.graph.RecordMapper;
import org.practicecommons.journal.AttachmentStore;
import org.practicecommons.journal.AutomaticBackups;
import org.practicecommons.journal.HomeDirectory;
import org.practicecommons.journal.HomeSettings;
import org.practicecommons.journal.Journal;
import org.practicecommons.journal.PrivateStore;
import org.practicecommons.model.RecordModel;

/** The parts of one open home, put together. Safe for any thread until it is closed. */
public final class OpenHome implements AutoCloseable {

    private static final String TEMPORARY = "tmp";

    private final HomeDirectory directory;
    private final RecordModel model;
    private final Environment environment;
    private final AttachmentStore attachments;
    private final Journal journal;
    private final PrivateStore privates;
    private final ProfileStore profiles;
    private final Projections projections;
    private final Records records;
    private final DueDates dueDates;
    private final RecordMapper mapper;
    private final Writer writer;
    private final Belonging belonging = new Belonging(this);
    private final Drafts drafts;
    private final SavedSearches savedSearches;
    private final SavedQueries savedQueries;
    private final AskedQuestions questions;
    private final AutomaticBackups backups;
    private List<Check> checks;

    private OpenHome(HomeDirectory directory, RecordModel model, Environment environment, Upkeep upkeep) {
        this.directory = directory;
        this.model = model;
        this.environment = environment;
        attachments = directory.openAttachments();
        journal = directory.openJournal(attachments, List.of());
        privates = directory.openPrivateStore();
        profiles = new ProfileStore(privates, directory.settings().base() + "account/local");
        projections = new Projections(journal, directory, model, environment, upkeep);
        Sights sights = new Sights(model, projections, journal, environment);
        Splitting splitting = new Splitting(model, projections, sights);
        records = new Records(model, projections, journal, sights);
        mapper = new RecordMapper(model, environment);
        writer = new Writer(journal, projections, model, new Admissions(projections, records, mapper), splitting);
        dueDates = new DueDates(this, splitting, sights);
        projections.beforeAsking(dueDates::fall);
        drafts = new Drafts(privates);
        savedSearches = new SavedSearches(privates);
        savedQueries = new SavedQueries(privates);
        questions = new AskedQuestions(privates);
        backups = new AutomaticBackups(directory, journal);
    }

    /** For work in which nobody searches by meaning. */
    public static OpenHome open(HomeDirectory directory, RecordModel model, Environment environment) {
        return open(directory, model, environment, Upkeep.BY_WORDS);
    }

    /**
     * Opens the journal, which mends what a crash left; projections follow when they are needed. When that fails, the
     * directory is given free.
     */
    public static OpenHome open(HomeDirectory directory, RecordModel model, Environment environment,
            Upkeep upkeep) {
        boolean opened = false;
        try {
            OpenHome home = new OpenHome(directory, model, environment, upkeep);
            home.emptyTemporary();
            PendingErasure.finishOnOpen(home);
            opened = true;
            return home;
        } finally {
            if (!opened) {
                directory.close();
            }
        }
    }

    public HomeDirectory directory() {
        return directory;
    }

    public HomeSettings settings() {
        return directory.settings();
    }

    public RecordModel model() {
        return model;
    }

    public Environment environment() {
        return environment;
    }

    public AttachmentStore attachments() {
        return attachments;
    }

    public Journal journal() {
        return journal;
    }

    public PrivateStore privates() {
        return privates;
    }

    public ProfileStore profiles() {
        return profiles;
    }

    public Projections projections() {
        return projections;
    }

    public Records records() {
        return records;
    }

    public Writer writer() {
        return writer;
    }

    /** Who belongs to which groups. */
    public Belonging belonging() {
        return belonging;
    }

    public DueDates dueDates() {
        return dueDates;
    }

    public RecordMapper mapper() {
        return mapper;
    }

    public Drafts drafts() {
        return drafts;
    }

    public SavedSearches savedSearches() {
        return savedSearches;
    }

    public SavedQueries savedQueries() {
        return savedQueries;
    }

    /** Questions that found little. */
    public AskedQuestions questions() {
        return questions;
    }

    public AutomaticBackups backups() {
        return backups;
    }

    /** The checks of the product; made when first asked for, because reading the shapes takes a while. */
    public synchronized List<Check> checks() {
        if (checks == null) {
            checks = Checks.standard(model);
        }
        return checks;
    }

    /** Mints the IRI of a new record. */
    public String newIri() {
        return settings().base() + environment.newUuid();
    }

    /** A folder for files that are deleted when the work is done; emptied when a home is opened. */
    public Path temporary() {
        Path folder = directory.directory().resolve(TEMPORARY);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.STORAGE,
                    Message.of(OpenHome.class, "folder.notMade", "folder", folder, "cause", FileTrouble.cause(e)), e);
        }
    }

    /** What a crash left there may hold what was to be erased. */
    private void emptyTemporary() {
        try {
            directory.storage().deleteTree(TEMPORARY);
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.STORAGE, Message.of(OpenHome.class, "folder.notMade",
                    "folder", directory.directory().resolve(TEMPORARY), "cause", FileTrouble.cause(e)), e);
        }
    }

    /**
     * Everything that was acknowledged is on the disk by now. What a full disk keeps the parts from writing at the end
     * is found out again at the next start, so it is only logged: the home is given free in any case.
     */
    @Override
    public void close() {
        projections.close();
        try {
            journal.close();
        } catch (Refusal refusal) {
            System.getLogger(OpenHome.class.getName()).log(System.Logger.Level.WARNING, refusal.getMessage());
        } finally {
            directory.close();
        }
    }
}
