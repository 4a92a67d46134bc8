package org.practicecommons.workbench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.practicecommons.base.WindowThread;
import org.practicecommons.cli.OpenHomes;
import org.practicecommons.cli.owner.OwnerServer;
import org.practicecommons.operations.Home;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.RunningWork;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;

/**
 * Opens the home, then the window, and stays until it is closed. Meanwhile commands for the same home are answered over
 * its socket.
 */
public final class WorkbenchApplication implements IApplication {

    private static final Words WORDS = new Words(WorkbenchApplication.class);

    @Override
    public Object start(IApplicationContext context) throws IOException {
        String[] args = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        Display.setAppName("Practice Commons");
        Display display = PlatformUI.createDisplay();
        Appearance.chosen().applyTo(display);
        WindowThread.register(Thread.currentThread());
        try {
            Optional<Home> opened = new HomeOpening(display).open(StartRequest.of(List.of(args), System.getenv()));
            context.applicationRunning();
            return opened.isEmpty() ? EXIT_OK : run(display, opened.get());
        } finally {
            display.dispose();
        }
    }

    private static Integer run(Display display, Home home) throws IOException {
        if (language().note(home.profile().language())) {
            home.close();
            return EXIT_RESTART;
        }
        Workplace workplace = new Workplace(home, Languages.ofWindow());
        ServiceRegistration<Workplace> registration = FrameworkUtil.getBundle(WorkbenchApplication.class)
                .getBundleContext().registerService(Workplace.class, workplace, null);
        OwnerServer commands = OpenHomes.listen(home);
        try {
            int code = PlatformUI.createAndRunWorkbench(display, new CommonsWorkbenchAdvisor(home.community()));
            language().note(home.profile().language());
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            registration.unregister();
            new BusySign(display).during(WORDS.say("closing"), () -> close(home, commands));
        }
    }

    private static WindowLanguage language() {
        return new WindowLanguage(settings());
    }

    /** The folder of the window's own settings. */
    public static Path settings() {
        return Path.of(URI.create(Platform.getInstanceLocation().getURL().toString()));
    }

    /** Waits for what is being written; the rest is told to stop. */
    private static Void close(Home home, OwnerServer commands) throws IOException {
        RunningWork.end();
        try (home; commands) {
            commands.cancel();
        }
        return null;
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.syncExec(() -> PlatformUI.getWorkbench().close());
        }
    }
}
