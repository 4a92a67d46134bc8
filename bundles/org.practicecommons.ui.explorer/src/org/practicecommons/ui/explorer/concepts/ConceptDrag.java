package org.practicecommons.ui.explorer.concepts;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.practicecommons.ui.explorer.concepts.ConceptBranches.Branch;

/**
 * Dragging in a tree of concepts: onto a concept goes beneath it, between two goes beside them, beside all to the top.
 * What may not be is refused by the operation, with its sentence, after the drop.
 */
final class ConceptDrag extends ViewerDropAdapter {

    private final BiConsumer<List<Branch>, Optional<Branch>> move;

    private ConceptDrag(TreeViewer tree, BiConsumer<List<Branch>, Optional<Branch>> move) {
        super(tree);
        this.move = move;
    }

    static void on(TreeViewer tree, BiConsumer<List<Branch>, Optional<Branch>> move) {
        Transfer[] transfers = {LocalSelectionTransfer.getTransfer()};
        tree.addDragSupport(DND.DROP_MOVE, transfers, new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                event.doit = !tree.getStructuredSelection().isEmpty();
                LocalSelectionTransfer.getTransfer().setSelection(tree.getStructuredSelection());
            }

            @Override
            public void dragFinished(DragSourceEvent event) {
                LocalSelectionTransfer.getTransfer().setSelection(null);
            }
        });
        tree.addDropSupport(DND.DROP_MOVE, transfers, new ConceptDrag(tree, move));
    }

    @Override
    public boolean validateDrop(Object target, int operation, TransferData type) {
        return true;
    }

    @Override
    public boolean performDrop(Object data) {
        List<Branch> dragged = data instanceof IStructuredSelection some ? VocabularyView.branches(some) : List.of();
        if (dragged.isEmpty()) {
            return false;
        }
        boolean onto = getCurrentLocation() == LOCATION_ON;
        Optional<Branch> target = Optional.ofNullable((Branch) getCurrentTarget());
        move.accept(dragged, onto ? target : target.map(Branch::under));
        return true;
    }
}
