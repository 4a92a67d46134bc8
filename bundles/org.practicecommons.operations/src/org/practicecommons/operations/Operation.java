package org.practicecommons.operations;

import java.util.Optional;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.base.WindowThread;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.Writer;

/**
 * One use case. Its inputs come through the constructor, its result from {@link #run}. An operation may be run once or
 * often, from any thread but the window's; writes of one home are done one after the other.
 *
 * @param <R> what comes of it
 */
public abstract class Operation<R> {

    Operation() {
    }

    /**
     * Does the work and returns when it is done; what is reported as saved is on the disk by then and is found by every
     * later read. The groups of the session are those of this moment, whatever it was made with.
     *
     * @throws Refusal when it cannot be done, with a sentence for the user
     * @throws IllegalStateException on the window's thread
     */
    public final R run(Home home, Session session, Progress progress) {
        WindowThread.refuse(getClass().getSimpleName());
        needed().ifPresent(right -> Writer.require(session, right));
        return start(home, session, progress);
    }

    R start(Home home, Session session, Progress progress) {
        return home.with(opened -> execute(opened, opened.belonging().now(session), progress));
    }

    /** The right without which the operation does not even start; what a single record needs is asked at its write. */
    Optional<Right> needed() {
        return Optional.empty();
    }

    abstract R execute(OpenHome home, Session session, Progress progress);
}
