package org.practicecommons.journal;

import java.util.Optional;
import java.util.function.Function;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;

/**
 * Makes one projection follow the journal, on a thread of its own. Keeps the projection in numbered generations, of
 * which one serves; a generation that cannot be used, or does not belong to this journal, is replaced by a new one that
 * starts at the beginning. Trouble in a projection never touches the journal: readers get a Refusal until
 * {@link #rebuild}.
 */
public final class Projector<P extends Projection> implements AutoCloseable {

    /** Opens the serving generation (or begins a new one) and starts to follow. */
    public static <P extends Projection> Projector<P> start(String name, Pace pace, Journal journal, HomeDirectory home,
            Projection.Factory<P> factory) {
        throw new UnsupportedOperationException();
    }

    /** The last entry that the serving generation shows. */
    public long applied() {
        throw new UnsupportedOperationException();
    }

    /** Returns when the projection shows that entry; an interruption is a Refusal of reason CANCELLED. */
    public void await(long sequence) {
        throw new UnsupportedOperationException();
    }

    /**
     * Lets the reader ask the serving generation, which stays open until the reader returns.
     *
     * @param sequence waits for that entry first; 0 for no waiting
     */
    public <R> R read(long sequence, Function<P, R> reader) {
        throw new UnsupportedOperationException();
    }

    /** What stopped it; empty when all is well. */
    public Optional<Message> failure() {
        throw new UnsupportedOperationException();
    }

    /**
     * Builds the next generation from the whole journal while the old one serves, then lets it serve and deletes the
     * old one. A cancelled rebuild leaves all as it was.
     */
    public void rebuild(Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
