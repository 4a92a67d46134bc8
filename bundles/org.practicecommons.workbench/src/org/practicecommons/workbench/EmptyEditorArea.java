package org.practicecommons.workbench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabFolder2Listener;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;
import org.eclipse.ui.handlers.IHandlerService;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.EmptyState;

/** What stands where forms will be while none is open: what this place is for, and the one thing to do next. */
final class EmptyEditorArea extends PerspectiveAdapter {

    private static final Words WORDS = new Words(EmptyEditorArea.class);
    private static final String EDITORS = "org.eclipse.e4.primaryDataStack";

    /** Sign, key of the words, and commands by the key of their button, for each perspective. */
    private record Advice(String icon, String key, SequencedMap<String, String> commands) {
    }

    private static final Map<String, Advice> ADVICE = Map.of(
            ContributePerspective.ID, new Advice("contribute", "contribute", commands(
                    "area.contribute.capture", "org.practicecommons.ui.editor.capture",
                    "area.contribute.button", "org.practicecommons.ui.explorer.new")),
            FindPerspective.ID, new Advice("search", "find", commands()),
            CuratePerspective.ID, new Advice("curate", "curate", commands(
                    "area.curate.button", "org.practicecommons.ui.curation.import")),
            OverviewPerspective.ID, new Advice("chart", "overview", commands()));

    private final IWorkbenchWindow window;
    private final CTabFolder folder;
    private final EmptyState state;

    private EmptyEditorArea(IWorkbenchWindow window, CTabFolder folder) {
        this.window = window;
        this.folder = folder;
        this.state = new EmptyState(folder);
    }

    private static SequencedMap<String, String> commands(String... keysAndCommands) {
        SequencedMap<String, String> commands = new LinkedHashMap<>();
        for (int i = 0; i < keysAndCommands.length; i += 2) {
            commands.put(keysAndCommands[i], keysAndCommands[i + 1]);
        }
        return commands;
    }

    static void in(IWorkbenchWindow window) {
        MPartStack editors = (MPartStack) window.getService(EModelService.class)
                .find(EDITORS, window.getService(MWindow.class));
        if (editors != null && editors.getWidget() instanceof CTabFolder folder) {
            new EmptyEditorArea(window, folder).start();
        }
    }

    private void start() {
        folder.addCTabFolder2Listener(CTabFolder2Listener.itemsCountAdapter(event -> place()));
        folder.addListener(SWT.Resize, event -> place());
        window.addPerspectiveListener(this);
        advise(window.getActivePage().getPerspective());
    }

    @Override
    public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
        if (!state.isDisposed()) {
            advise(perspective);
        }
    }

    private void advise(IPerspectiveDescriptor perspective) {
        Advice advice = ADVICE.getOrDefault(perspective.getId(), ADVICE.get(ContributePerspective.ID));
        state.say(Icons.action(advice.icon()), WORDS.say("area." + advice.key() + ".title"),
                WORDS.say("area." + advice.key()));
        advice.commands().forEach((key, command) -> state.offer(WORDS.say(key), () -> run(command)));
        place();
    }

    private void run(String command) {
        try {
            window.getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException bug) {
            Failures.show(bug);
        }
    }

    private void place() {
        if (state.isDisposed()) {
            return;
        }
        Rectangle area = folder.getClientArea();
        state.setBounds(area.x, area.y, area.width, area.height);
        state.setVisible(folder.getItemCount() == 0);
        state.moveAbove(null);
    }
}
