package org.practicecommons.operations;

import java.nio.file.Path;
import java.util.Locale;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** Writes a template into a file, which appears under its name only when it is whole. */
public final class WriteTemplateFile extends Operation<Path> {

    private final String kind;
    private final Locale language;
    private final Path file;

    /**
     * @param kind its name
     * @param language of headings and help, English or French
     * @param file a workbook where its name ends in {@code .xlsx}, else CSV; what stands there is replaced
     */
    public WriteTemplateFile(String kind, Locale language, Path file) {
        this.kind = kind;
        this.language = language;
        this.file = file;
    }

    @Override
    Path execute(OpenHome home, Session session, Progress progress) {
        boolean workbook = file.toString().toLowerCase(Locale.ROOT).endsWith("." + WriteTemplate.WORKBOOK);
        return WholeFile.write(file, out -> new WriteTemplate(kind, workbook ? WriteTemplate.WORKBOOK : "csv", language,
                out).execute(home, session, progress));
    }
}
