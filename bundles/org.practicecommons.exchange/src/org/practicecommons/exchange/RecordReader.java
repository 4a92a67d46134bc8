package org.practicecommons.exchange;

import java.io.IOException;
import java.util.Set;
import org.practicecommons.base.Message;

/**
 * Reads files of one kind. A reader is one small class that keeps nothing between files. It is a service:
 * {@code components.xml} beside this class lists those of the product, and any other bundle may register more. What it
 * hands over is previewed, merged, stored and taken back as whatever else comes in.
 *
 * <p>Readers are asked before the formats that the product reads by itself, in the order of their ids. {@link #read} is
 * called on a thread of its own, for one file after the other.
 */
public interface RecordReader {

    /** Stable; names it on the command line. Lower-case letters and digits; not the name of a {@link Format}. */
    String id();

    /** What files these are, in a few words. */
    Message title();

    /** How the names of such files end: in lower case, without the dot. */
    Set<String> endings();

    /**
     * Whether this is such a file. Asked of every file whose name ends like one or like nothing that is known, so it
     * has to be strict.
     *
     * @param beginning the first bytes, 16 KB at most, unpacked and without a byte order mark
     */
    boolean fits(byte[] beginning);

    /**
     * Reads the file to its end; what is wrong with one record is told to the file, and the next record is read.
     *
     * @throws IOException when the file cannot be read; the user is told in the words of the product
     * @throws org.practicecommons.base.Refusal BAD_INPUT when nothing after that place can be read; what was taken
     *     before stays. A refusal by the file itself has to be let through
     */
    void read(RecordSource file) throws IOException;
}
