package org.practicecommons.journal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.practicecommons.base.Environment;
import org.practicecommons.journal.internal.FileJournal;

/**
 * Writes into a home as fast as it can and prints a line for everything that was acknowledged, until it is killed:
 * {@code entry <sequence> <id> .}, {@code erased <revision> <sequence> .}, {@code kept <number> .}. Argument: the
 * folder.
 */
public final class KillChild {

    private static final long SEGMENT_BYTES = 100_000;

    private KillChild() {
    }

    public static void main(String[] args) throws IOException {
        Environment environment = Environment.system();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Storage storage = Storage.at(Path.of(args[0]));
        AttachmentStore attachments = new AttachmentStore(storage, environment);
        PrivateStore privateStore = new PrivateStore(storage);
        Journal journal = new FileJournal(storage, attachments, List.of(), environment, SEGMENT_BYTES);
        Random random = new Random();
        for (long i = journal.last();; i++) {
            byte[] payload = new byte[random.nextInt(5000)];
            random.nextBytes(payload);
            List<String> files = random.nextInt(4) > 0 ? List.of()
                    : List.of(attachments.put(new ByteArrayInputStream(payload)).id());
            Entry entry = journal.append(Samples.change("why", Samples.revision("r" + i, "payload " + i))
                    .withAttachments(files));
            out.println("entry " + entry.sequence() + " " + entry.id() + " .");
            if (random.nextInt(5) == 0) {
                journal.erase(Samples.erasure(entry));
                out.println("erased " + entry.revisions().getFirst().id() + " " + entry.sequence() + " .");
            }
            privateStore.put("area", "number", Samples.bytes("" + entry.sequence()));
            out.println("kept " + entry.sequence() + " .");
        }
    }
}
