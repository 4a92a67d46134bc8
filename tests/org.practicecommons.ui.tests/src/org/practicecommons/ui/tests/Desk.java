package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.model.Kind;
import org.practicecommons.operations.Operation;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.workbench.WorkbenchApplication;

/** The window that a person sits at. */
final class Desk {

    private static final String TROUBLE = new Words(WorkbenchApplication.class).say("trouble.title");

    private final IWorkbenchWindow window;

    private final List<String> troubles = new ArrayList<>();
    private final Listener watch = this::shown;

    Desk() {
        window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        window.getShell().forceActive();
        Display.getCurrent().addFilter(SWT.Show, watch);
        closeEditors(); // a start shows the home page
    }

    /** A sentence about trouble would wait for somebody to read it: it is noted and closed. */
    private void shown(Event event) {
        if (event.widget instanceof Shell shell && shell.getText().equals(TROUBLE)) {
            Display.getCurrent().asyncExec(() -> {
                if (!shell.isDisposed()) {
                    Controls.all(shell, Label.class).forEach(label -> troubles.add(label.getText()));
                    shell.close();
                }
            });
        }
    }

    /** Leaves the desk as it was found; nothing may have gone wrong meanwhile. */
    void leave() {
        closeEditors();
        Display.getCurrent().removeFilter(SWT.Show, watch);
        assertEquals(List.of(), troubles.stream().filter(words -> !words.isEmpty()).toList());
    }

    IWorkbenchPage page() {
        return window.getActivePage();
    }

    Shell shell() {
        return window.getShell();
    }

    Workplace workplace() {
        return window.getService(Workplace.class);
    }

    Locale language() {
        return Languages.ofWindow();
    }

    Kind kind(String name) {
        return workplace().model().kind(name).orElseThrow();
    }

    /** Runs an operation as the command line would: beside the window. */
    <R> R beside(Operation<R> operation) {
        return beside(operation, workplace().session());
    }

    /** The same for somebody else. */
    <R> R beside(Operation<R> operation, Session session) {
        CompletableFuture<R> answer = CompletableFuture.supplyAsync(() ->
                operation.run(workplace().home(), session, Progress.none()));
        Until.is("an operation beside the window", answer::isDone);
        return answer.join();
    }

    void turnTo(String perspective) {
        try {
            PlatformUI.getWorkbench().showPerspective("org.practicecommons.workbench." + perspective, window);
        } catch (WorkbenchException e) {
            throw new IllegalStateException(e);
        }
        Until.quiet();
    }

    ExplorerPage explorer() {
        return new ExplorerPage(this, view("org.practicecommons.ui.explorer.view"));
    }

    SearchPage search() {
        return new SearchPage(this, view("org.practicecommons.ui.search.view"));
    }

    QueuePage queue() {
        return new QueuePage(this, view("org.practicecommons.ui.curation.queue"));
    }

    TwinsPage twins() {
        return new TwinsPage(this, view("org.practicecommons.ui.curation.twins"));
    }

    /** Twins as another view has shown them. */
    TwinsPage twinsInFront() {
        Until.quiet();
        return new TwinsPage(this);
    }

    WhoPage who() {
        return new WhoPage(this, view("org.practicecommons.ui.search.who"));
    }

    HistoryPage history() {
        return new HistoryPage(this, view("org.practicecommons.ui.curation.history"));
    }

    ProblemsPage problems() {
        return new ProblemsPage(this, view("org.practicecommons.ui.curation.problems"));
    }

    HomePageSeen home() {
        command("org.practicecommons.ui.search.home", Map.of());
        return new HomePageSeen(this);
    }

    RadarPage radar() {
        return new RadarPage(this, view("org.practicecommons.ui.curation.radar"));
    }

    QueryPage queries() {
        return new QueryPage(this, view("org.practicecommons.ui.curation.query"));
    }

    /** Opens a view that has no page of its own here. */
    void show(String id) {
        view(id);
    }

    MapPage map() {
        return new MapPage(this, view("org.practicecommons.ui.curation.map"));
    }

    DashboardPage dashboard() {
        return new DashboardPage(this, view("org.practicecommons.ui.curation.dashboard"));
    }

    /** The form that is in front, once its record is there. */
    EditorPage editor() {
        IEditorPart editor = Until.found("an editor", () -> page().getActiveEditor());
        page().activate(editor);
        Until.quiet();
        return new EditorPage(this, editor);
    }

    private IViewPart view(String id) {
        try {
            IViewPart view = page().showView(id);
            Until.quiet();
            return view;
        } catch (PartInitException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a command as its key or menu entry would. */
    void command(String id, Map<String, String> parameters) {
        Command command = window.getService(ICommandService.class).getCommand(id);
        try {
            window.getService(IHandlerService.class)
                    .executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
        } catch (CommandException e) {
            throw new IllegalStateException(id, e);
        }
        Until.quiet();
    }

    /** Whether its menu entry could be chosen now. */
    boolean isEnabled(String command) {
        Command asked = window.getService(ICommandService.class).getCommand(command);
        asked.setEnabled(window.getService(IHandlerService.class).createContextSnapshot(true));
        return asked.isEnabled();
    }

    void closeEditors() {
        page().closeAllEditors(false);
        Until.quiet();
    }

    /** Does something in the dialog of that title as soon as it is shown; it waits for the user, and so for this. */
    void inDialog(String title, Consumer<Shell> work) {
        Dialogs.in(title, work);
    }

    /** Keeps a picture of the window for people to look at. */
    void picture(String name) {
        Until.quiet();
        pictureNow(name);
    }

    /** The same, while a dialog waits and something still runs behind it. */
    void pictureNow(String name) {
        while (Display.getCurrent().readAndDispatch()) {
            // let everything be drawn
        }
        Pictures.take(shell().getBounds(), name);
    }
}
