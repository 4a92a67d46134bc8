package org.practicecommons.operations;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Session;
import org.practicecommons.model.RecordModel;
import org.practicecommons.operations.internal.OpenHome;

/**
 * One open home: the directory in which a community's records live. This process owns it until {@link #close}; any
 * other process is refused meanwhile.
 *
 * <p>Safe for any thread. Nothing of a home is reached but through an {@link Operation}.
 */
public final class Home implements AutoCloseable {

    private Home() {
    }

    /**
     * Opens a home with the model of this product.
     *
     * @throws org.practicecommons.base.Refusal when there is none, it is too new, somebody else has it, or it lies
     *     where it cannot be kept safely
     */
    public static Home open(Path directory, Environment environment) {
        return open(directory, RecordModel.standard(), environment);
    }

    public static Home open(Path directory, RecordModel model, Environment environment) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Makes a new home and opens it. */
    public static Home create(Path directory, HomeSpec spec, Environment environment) {
        return create(directory, spec, RecordModel.standard(), environment);
    }

    public static Home create(Path directory, HomeSpec spec, RecordModel model, Environment environment) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Whether a home lies there, open or not. */
    public static boolean exists(Path directory) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Where the owner of a home listens, whether or not there is one. */
    public static Path ownerSocket(Path directory) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The session of the one whose profile this home has. */
    public Session session(Locale language) {
        throw new UnsupportedOperationException("not built yet");
    }

    public Profile profile() {
        throw new UnsupportedOperationException("not built yet");
    }

    public Path directory() {
        throw new UnsupportedOperationException("not built yet");
    }

    public String community() {
        throw new UnsupportedOperationException("not built yet");
    }

    public String baseIri() {
        throw new UnsupportedOperationException("not built yet");
    }

    public RecordModel model() {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * Tells the listener of every change from now on, on the thread that made it: be quick, and never write from there.
     *
     * @return close it to hear no more
     */
    public AutoCloseable onChange(Consumer<ChangeEvent> listener) {
        throw new UnsupportedOperationException("not built yet");
    }

    <R> R with(Function<OpenHome, R> work) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Gives the home free. Quick: projections that are behind catch up at the next start. */
    @Override
    public void close() {
        throw new UnsupportedOperationException("not built yet");
    }
}
