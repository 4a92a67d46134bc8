package org.practicecommons.ui.curation.many;

import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.practicecommons.operations.ManyChanged;
import org.practicecommons.operations.RevertChange;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;

/** Changes one field in all records that are chosen, after a preview. */
public final class ChangeHandler extends AbstractHandler {

    private static final Words WORDS = new Words(ChangeHandler.class);

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Workplace workplace = window.getService(Workplace.class);
        // not the active shell: that may be a dialog which is just being closed, and what came of this would be lost
        Shell shell = window.getShell();
        List<?> chosen = HandlerUtil.getCurrentStructuredSelection(event).toList();
        ChangeDialog dialog = new ChangeDialog(shell, workplace, chosen.stream().filter(RecordRef.class::isInstance)
                .map(RecordRef.class::cast).toList());
        if (dialog.open() == Window.OK) {
            OperationJob.of(workplace, WORDS.say("change.changing"), dialog.decided()).in(shell).finishing()
                    .then(many -> changed(workplace, shell, many)).start();
        }
        return null;
    }

    private static void changed(Workplace workplace, Shell shell, ManyChanged many) {
        int pressed = MessageDialog.open(MessageDialog.INFORMATION, shell, WORDS.say("change.title"),
                WORDS.say(many.changed() == 1 ? "many.doneOne" : "many.done", "changed", many.changed()), SWT.SHEET,
                WORDS.say("many.close"), WORDS.say("many.takeBack"));
        if (pressed == 1) {
            OperationJob.of(workplace, WORDS.say("many.takingBack"), new RevertChange(many.activity(), "")).in(shell)
                    .finishing().then(report -> MessageDialog.open(MessageDialog.INFORMATION, shell,
                            WORDS.say("change.title"), WORDS.say("many.takenBack", "count", report.count("reverted")),
                            SWT.SHEET, WORDS.say("many.close"))).start();
        }
    }
}
