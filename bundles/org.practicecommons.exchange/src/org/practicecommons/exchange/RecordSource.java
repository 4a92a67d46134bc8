package org.practicecommons.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import org.practicecommons.base.Message;
import org.practicecommons.graph.Statement;
import org.practicecommons.model.RecordModel;

/** A file for a {@link RecordReader}, and who takes what it finds there. Lines count from 1; 0 means the whole file. */
public interface RecordSource {

    RecordModel model();

    /** The name of the file, without its folder. */
    String name();

    /** The file from its beginning, unpacked and without a byte order mark. The reader closes it. */
    InputStream open() throws IOException;

    /**
     * Hands out the lines of a text in UTF-8, without their ends. A line that is not UTF-8 or far too long is told as
     * an error and passed over.
     */
    void lines(LineReader reader) throws IOException;

    /** Takes one line. */
    @FunctionalInterface
    interface LineReader {

        void read(long line, String text) throws IOException;
    }

    /** The IRI of what the file calls by that key: the same for this reader and this community every time. */
    String iri(String key);

    /**
     * Begins a record; it comes in with {@link Described#take}.
     *
     * @param kind name of a kind of record
     * @param key by which the file knows it
     * @param line where it stands
     * @throws org.practicecommons.base.Refusal BAD_INPUT when the model of this home has no such kind
     */
    Described describe(String kind, String key, long line);

    /** Takes the statements of one record and its parts as they are, its kind among them. */
    void take(String iri, Collection<Statement> statements, long line);

    /** Tells of something that keeps a record out. The key of the sentence becomes the code of the finding. */
    void error(long line, Message sentence);

    /** Tells of something that is not taken over, although its record is. */
    void warning(long line, Message sentence);
}
