package org.practicecommons.exchange.details;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** One family of files. */
interface FileFormat {

    /** @param head the first bytes of the file */
    boolean begins(byte[] head);

    /** @throws IOException when the file cannot be read or is not what it begins like */
    List<Detail> read(Path file) throws IOException;

    /** Writes the file with the same content and without what {@link #read} finds. Does not close the stream. */
    void strip(Path file, OutputStream out) throws IOException;
}
