package org.practicecommons.operations;

import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Report;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.exchange.Format;
import org.practicecommons.exchange.ImportRequest;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.PackedFiles;
import org.practicecommons.operations.internal.Writer;

/**
 * Adds what is new in the vocabularies of the product, as one activity. They are public from the start. What the
 * community changed in them or deleted stays as it is: it is merged like any import that comes again.
 */
public final class UpdateVocabularies extends Operation<Report> {

    /** One Turtle file for each scheme, and one for their sources. */
    private static final List<String> NAMES = List.of("sources", "grounds", "groups", "sectors", "regions",
            "approaches", "partnership-forms", "sharing-channels", "rights", "issues", "hrmm-elements", "hrmm-levels",
            "hrmm-indicators", "transfer-questions");

    private final boolean dryRun;

    public UpdateVocabularies(boolean dryRun) {
        this.dryRun = dryRun;
    }

    @Override
    Optional<Right> needed() {
        return Optional.of(Right.CURATE);
    }

    @Override
    Report execute(OpenHome home, Session session, Progress progress) {
        Writer.require(session, Right.PUBLISH);
        try (PackedFiles packed = new PackedFiles(home, "vocabularies", NAMES)) {
            Report stored = new Report();
            return ImportFiles.store(home, session,
                    new ImportRequest(packed.files(), Optional.of(Format.TURTLE.id()), List.of(),
                            home.settings().base()),
                    stored, progress, new Importing(home, session, Audience.PUBLIC, stored, dryRun, progress,
                            (record, isNew) -> { }));
        }
    }
}
