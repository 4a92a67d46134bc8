package org.practicecommons.operations;

import java.util.Optional;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** Proves that the journal is whole and that every projection equals it. */
public final class CheckHome extends Operation<HomeCheck> {

    @Override
    Optional<Right> needed() {
        return Optional.of(Right.ADMINISTER);
    }

    @Override
    HomeCheck execute(OpenHome home, Session session, Progress progress) {
        return new HomeChecking(home, session, progress).check();
    }
}
