package org.practicecommons.operations;

import java.nio.file.Path;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.exchange.details.HiddenDetails;
import org.practicecommons.operations.internal.OpenHome;

/** What a file that is about to be attached tells beside its content. */
public final class InspectFile extends Operation<InspectedFile> {

    private final Path file;

    public InspectFile(Path file) {
        this.file = file;
    }

    @Override
    InspectedFile execute(OpenHome home, Session session, Progress progress) {
        HiddenDetails details = KeepFile.inspect(file);
        return new InspectedFile(details.understood(), details.list().stream().map(KeepFile::sentence).toList());
    }
}
