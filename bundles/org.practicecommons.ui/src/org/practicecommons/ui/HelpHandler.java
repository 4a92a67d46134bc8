package org.practicecommons.ui;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.practicecommons.ui.widgets.HelpPopup;

/** Shows help on what has the keyboard. */
public final class HelpHandler extends AbstractHandler {

    private static final Words WORDS = new Words(HelpHandler.class);

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchPart part = HandlerUtil.getActivePart(event);
        HelpText help = part == null ? null : Adapters.adapt(part, HelpText.class);
        if (help == null) {
            help = new HelpText(WORDS.say("help.title"), WORDS.say("help.general"));
        }
        Shell shell = HandlerUtil.getActiveShell(event);
        Control at = shell.getDisplay().getFocusControl();
        new HelpPopup(shell, at, help.title(), help.text(), WORDS.say("help.close")).open();
        return null;
    }
}
