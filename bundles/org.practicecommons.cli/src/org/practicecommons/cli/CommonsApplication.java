package org.practicecommons.cli;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.FrameworkUtil;

/** Runs one command inside Equinox and ends with its exit code. */
public final class CommonsApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        System.out.println("Practice Commons " + FrameworkUtil.getBundle(CommonsApplication.class).getVersion());
        return EXIT_OK;
    }

    @Override
    public void stop() {
        // nothing is held between start and its return
    }
}
