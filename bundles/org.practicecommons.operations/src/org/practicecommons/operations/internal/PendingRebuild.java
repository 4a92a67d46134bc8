package org.practicecommons.operations.internal;

import org.practicecommons.base.Progress;

/**
 * Remembers that the projections have to be made anew because something was erased, until that is done: a crash between
 * the two must not leave an erased name in an index.
 */
public final class PendingRebuild {

    private static final String AREA = "maintenance";
    private static final String KEY = "rebuild";

    private PendingRebuild() {
    }

    public static void mark(OpenHome home) {
        home.privates().put(AREA, KEY, new byte[] {1});
    }

    /** Rebuilds if something is pending. */
    public static void finish(OpenHome home) {
        if (home.privates().get(AREA, KEY).isPresent()) {
            home.projections().rebuildAll(Progress.none());
            home.privates().delete(AREA, KEY);
        }
    }
}
