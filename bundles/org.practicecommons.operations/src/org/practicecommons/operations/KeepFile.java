package org.practicecommons.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.practicecommons.base.FileTrouble;
import org.practicecommons.base.Localised;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.exchange.details.Detail;
import org.practicecommons.exchange.details.HiddenDetails;
import org.practicecommons.journal.AttachmentStore;
import org.practicecommons.operations.internal.OpenHome;

/**
 * Keeps the bytes of a file for a record that is being written. Nobody can read them before a record that names them
 * is saved; where none is within 30 days, they go.
 */
public final class KeepFile extends Operation<KeptFile> {

    /** What becomes of what the file tells beside its content, such as the place of a photograph or an author. */
    public enum Hidden {
        /** Nobody has been asked: the file is refused if it tells anything. */
        ASK,
        KEEP,
        REMOVE
    }

    private final Path file;
    private final Hidden hidden;

    public KeepFile(Path file, Hidden hidden) {
        this.file = file;
        this.hidden = hidden;
    }

    @Override
    Optional<Right> needed() {
        return Optional.of(Right.CONTRIBUTE);
    }

    @Override
    KeptFile execute(OpenHome home, Session session, Progress progress) {
        HiddenDetails details = inspect(file);
        if (hidden == Hidden.ASK && !details.list().isEmpty()) {
            throw new Refusal(Refusal.Reason.BAD_INPUT, Message.of(Operation.class, "attach.tells", "file",
                    file.getFileName(), "details", (Localised) reader -> details.list().stream()
                            .map(detail -> sentence(detail).in(reader)).collect(Collectors.joining("; "))));
        }
        AttachmentStore.Attachment kept = keep(home, hidden == Hidden.REMOVE && !details.list().isEmpty());
        return new KeptFile(kept.id(), file.getFileName().toString(), kept.size(), details.understood());
    }

    private AttachmentStore.Attachment keep(OpenHome home, boolean strips) {
        try {
            return home.attachments().put(strips ? out -> HiddenDetails.strip(file, out)
                    : out -> Files.copy(file, out));
        } catch (IOException e) {
            throw unreadable(strips ? "attach.notRemoved" : "attach.unreadable", file, e);
        }
    }

    /** @throws Refusal BAD_INPUT for a folder and for what cannot be read */
    static HiddenDetails inspect(Path file) {
        if (Files.isDirectory(file)) {
            throw new Refusal(Refusal.Reason.BAD_INPUT, Message.of(Operation.class, "attach.folder", "file", file));
        }
        try {
            return HiddenDetails.of(file);
        } catch (IOException e) {
            throw unreadable("attach.unreadable", file, e);
        }
    }

    private static Refusal unreadable(String key, Path file, IOException e) {
        return new Refusal(Refusal.Reason.BAD_INPUT,
                Message.of(Operation.class, key, "file", file, "cause", FileTrouble.cause(e)), e);
    }

    /** A detail in words. */
    static Message sentence(Detail detail) {
        return Message.of(Operation.class, "detail." + detail.kind(), "value", detail.value());
    }
}
