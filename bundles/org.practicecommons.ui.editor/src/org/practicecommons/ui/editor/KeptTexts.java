package org.practicecommons.ui.editor;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.practicecommons.operations.Draft;
import org.practicecommons.operations.ListDrafts;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.RecordInput;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Workplace;

/** Offers text that was written and never saved: at the start after a crash, and whenever it is asked for. */
public final class KeptTexts extends AbstractHandler {

    /** At the start: says nothing when there is nothing, or when the forms that show it are open already. */
    public static void offer(IWorkbenchWindow window) {
        IWorkbenchPage page = window.getActivePage();
        Predicate<Draft> open = draft -> page.findEditor(new RecordInput(ref(draft))) != null;
        list(window, drafts -> {
            if (!drafts.stream().allMatch(open)) {
                show(window, drafts);
            }
        });
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        list(window, drafts -> {
            if (drafts.isEmpty()) {
                MessageDialog.openInformation(window.getShell(), RecordEditor.WORDS.say("kept.title"),
                        RecordEditor.WORDS.say("kept.none"));
            } else {
                show(window, drafts);
            }
        });
        return null;
    }

    private static void list(IWorkbenchWindow window, Consumer<List<Draft>> then) {
        OperationJob.of(window.getService(Workplace.class), RecordEditor.WORDS.say("draft.finding"), new ListDrafts())
                .in(window.getShell()).quiet().then(then).start();
    }

    private static void show(IWorkbenchWindow window, List<Draft> drafts) {
        new KeptTextsDialog(window, drafts).open();
    }

    static RecordRef ref(Draft draft) {
        return new RecordRef(draft.iri(), draft.kind(), draft.title());
    }
}
