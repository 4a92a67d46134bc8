package org.practicecommons.operations;

import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** Proves that the journal is whole and that every projection equals it. */
public final class CheckHome extends Operation<HomeCheck> {

    @Override
    HomeCheck execute(OpenHome home, Session session, Progress progress) {
        throw new UnsupportedOperationException("not built yet");
    }
}
