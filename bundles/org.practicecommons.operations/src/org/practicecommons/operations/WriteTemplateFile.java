package org.practicecommons.operations;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.practicecommons.base.FileTrouble;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
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
        this.file = file.toAbsolutePath();
    }

    @Override
    Path execute(OpenHome home, Session session, Progress progress) {
        boolean workbook = file.toString().toLowerCase(Locale.ROOT).endsWith("." + WriteTemplate.WORKBOOK);
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
            new WriteTemplate(kind, workbook ? WriteTemplate.WORKBOOK : "csv", language, out)
                    .execute(home, session, progress);
            out.flush();
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.STORAGE,
                    Message.of(Operation.class, "export.notWritten", "cause", FileTrouble.cause(e)), e);
        } finally {
            part.toFile().delete();
        }
    }
}
