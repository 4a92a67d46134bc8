package org.practicecommons.ui;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.practicecommons.ui.help.HelpView;
import org.practicecommons.ui.widgets.HelpPopup;

/**
 * Shows help on what has the keyboard: in the form of a record a few sentences beside the field, elsewhere the topic on
 * that place in the help.
 */
public final class HelpHandler extends AbstractHandler {

    private static final Words WORDS = new Words(HelpHandler.class);

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchPart part = HandlerUtil.getActivePart(event);
        HelpText help = part == null ? null : Adapters.adapt(part, HelpText.class);
        String id = part == null ? "" : part.getSite().getId();
        if (help != null && id.equals(Records.EDITOR)) {
            Shell shell = HandlerUtil.getActiveShell(event);
            new HelpPopup(shell, shell.getDisplay().getFocusControl(), help.title(), help.text(),
                    WORDS.say("help.close")).open();
        } else {
            open(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage(), id, help == null ? "" : help.text());
        }
        return null;
    }

    private static void open(IWorkbenchPage page, String context, String about) {
        try {
            if (page.showView(HelpView.ID) instanceof HelpView view) {
                view.openOn(context, about);
            }
        } catch (PartInitException bug) {
            Failures.show(bug);
        }
    }
}
