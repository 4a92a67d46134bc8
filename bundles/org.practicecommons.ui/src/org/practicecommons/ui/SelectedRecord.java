package org.practicecommons.ui;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.handlers.HandlerUtil;

/** Follows the record that is chosen in any list or shown in the editor, as long as a control lives. */
public final class SelectedRecord implements ISelectionListener, IPartListener2 {

    private final IWorkbenchPage page;
    private final Consumer<RecordRef> changed;
    private RecordRef current;

    /** @param changed told of the record, on the window's thread */
    public SelectedRecord(IWorkbenchPage page, Control owner, Consumer<RecordRef> changed) {
        this.page = page;
        this.changed = changed;
        page.addPostSelectionListener(this);
        page.addPartListener(this);
        owner.addDisposeListener(event -> {
            page.removePostSelectionListener(this);
            page.removePartListener(this);
        });
    }

    /** The record that a command is about: the one that is chosen, else the one whose form is in front. */
    public static Optional<RecordRef> of(ExecutionEvent event) {
        if (HandlerUtil.getCurrentStructuredSelection(event).getFirstElement() instanceof RecordRef ref) {
            return Optional.of(ref);
        }
        return HandlerUtil.getActiveEditorInput(event) instanceof RecordInput input
                ? Optional.of(input.ref()) : Optional.empty();
    }

    /** Takes up what is selected at this moment. */
    public void start() {
        selectionChanged(null, page.getSelection());
        if (current == null) {
            take(page.getActiveEditor());
        }
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selection) {
        if (selection instanceof IStructuredSelection chosen && chosen.getFirstElement() instanceof RecordRef ref) {
            take(ref);
        }
    }

    @Override
    public void partActivated(IWorkbenchPartReference reference) {
        take(reference.getPart(false) instanceof IEditorPart editor ? editor : null);
    }

    /** A choice that the arrow keys came to rest on is told half a second later: not any more once its part is left. */
    @Override
    public void partDeactivated(IWorkbenchPartReference reference) {
        IWorkbenchPart part = reference.getPart(false);
        ISelectionProvider chosen = part instanceof IViewPart ? part.getSite().getSelectionProvider() : null;
        if (chosen != null) {
            selectionChanged(part, chosen.getSelection());
        }
    }

    @Override
    public void partBroughtToTop(IWorkbenchPartReference reference) {
        partActivated(reference);
    }

    private void take(IEditorPart editor) {
        if (editor != null && editor.getEditorInput() instanceof RecordInput input) {
            take(input.ref());
        }
    }

    private void take(RecordRef ref) {
        if (current == null || !current.iri().equals(ref.iri())) {
            current = ref;
            changed.accept(ref);
        }
    }
}
