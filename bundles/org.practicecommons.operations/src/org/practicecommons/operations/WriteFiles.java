package org.practicecommons.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/**
 * Writes texts into files of the user, in UTF-8. What stands there is replaced; each appears under its name only when
 * it is whole. Folders are made. Answers with the files, sorted.
 */
public final class WriteFiles extends Operation<List<Path>> {

    private final Map<Path, String> texts = new TreeMap<>();

    public WriteFiles(Map<Path, String> texts) {
        texts.forEach((file, text) -> this.texts.put(file.toAbsolutePath(), text));
    }

    @Override
    List<Path> execute(OpenHome home, Session session, Progress progress) {
        texts.forEach(WriteFiles::write);
        return List.copyOf(texts.keySet());
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw WholeFile.notWritten(file, e);
        }
        WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
