package org.practicecommons.exchange.internal;

import java.io.IOException;
import org.practicecommons.base.Refusal;
import org.practicecommons.exchange.internal.source.SourceFile;

/** Reads one file; trouble with it is told, and the other files are read all the same. */
@FunctionalInterface
public interface FileReading {

    void read() throws IOException;

    /**
     * @return whether it was read to its end
     * @throws Refusal when it was cancelled, or no temporary file can be written
     */
    static boolean told(SourceFile file, Problems problems, FileReading reading) {
        try {
            try {
                reading.read();
            } catch (IOException e) {
                throw file.trouble(e);
            }
            return true;
        } catch (Refusal e) {
            if (e.reason() == Refusal.Reason.CANCELLED || e.reason() == Refusal.Reason.STORAGE) {
                throw e;
            }
            problems.error(problems.at(0), "file.stopped", "reason", e.sentence());
            return false;
        }
    }
}
