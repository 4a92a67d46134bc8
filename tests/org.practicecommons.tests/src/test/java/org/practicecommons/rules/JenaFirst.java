package org.practicecommons.rules;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.practicecommons.graph.JenaStart;

/** Starts Jena before tests that run at once do, as opening a home does in the product. */
public final class JenaFirst implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        JenaStart.ensure();
    }
}
