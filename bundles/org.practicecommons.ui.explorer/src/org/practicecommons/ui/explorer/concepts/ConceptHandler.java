package org.practicecommons.ui.explorer.concepts;

import java.util.Locale;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;

/** Does with the chosen concept what the last word of the command's id says, after a dialog. */
public final class ConceptHandler extends AbstractHandler {

    private static final Words WORDS = new Words(ConceptHandler.class);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        String id = event.getCommand().getId();
        ConceptTask task = ConceptTask.valueOf(id.substring(id.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
        if (HandlerUtil.getCurrentStructuredSelection(event).getFirstElement() instanceof RecordRef concept) {
            Workplace workplace = window.getService(Workplace.class);
            ConceptDialog dialog = new ConceptDialog(window.getShell(), workplace, task, concept);
            if (dialog.open() == Window.OK) {
                OperationJob.of(workplace, WORDS.say(task.key("running"), "title", concept.title()),
                        task.operation(concept.iri(), dialog.other(), dialog.why(), false)).finishing().start();
            }
        }
        return null;
    }
}
