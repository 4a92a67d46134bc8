package org.practicecommons.operations;

import java.nio.file.Path;
import java.util.Locale;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** Writes a record as a document into a file, which appears under its name only when it is whole. */
public final class PrintRecordFile extends Operation<Path> {

    private final String iri;
    private final Locale language;
    private final Path file;

    /** As {@link PrintRecord}; what stands under the name of the file is replaced. */
    public PrintRecordFile(String iri, Locale language, Path file) {
        this.iri = iri;
        this.language = language;
        this.file = file;
    }

    @Override
    Path execute(OpenHome home, Session session, Progress progress) {
        PrintRecord.formatOf(file.toString());
        return WholeFile.write(file, out -> new PrintRecord(iri, file.toString(), language, out)
                .execute(home, session, progress));
    }
}
