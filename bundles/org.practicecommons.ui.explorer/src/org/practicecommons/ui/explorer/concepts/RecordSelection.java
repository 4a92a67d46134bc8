package org.practicecommons.ui.explorer.concepts;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.practicecommons.ui.RecordRef;

/**
 * What others see of the selection in a tree: records, or nothing. Commands get it at once; views that fetch what they
 * show listen for the choice that the arrow keys have come to rest on.
 */
public final class RecordSelection implements IPostSelectionProvider {

    private final TreeViewer tree;
    private final Function<Object, Optional<RecordRef>> records;

    /** @param records the record that a line stands for, if it stands for one */
    public RecordSelection(TreeViewer tree, Function<Object, Optional<RecordRef>> records) {
        this.tree = tree;
        this.records = records;
    }

    @Override
    public ISelection getSelection() {
        Stream<?> lines = tree.getStructuredSelection().stream();
        return new StructuredSelection(lines.flatMap(line -> records.apply(line).stream()).toList());
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        tree.addSelectionChangedListener(new Relay(this, listener));
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        tree.removeSelectionChangedListener(new Relay(this, listener));
    }

    @Override
    public void addPostSelectionChangedListener(ISelectionChangedListener listener) {
        tree.addPostSelectionChangedListener(new Relay(this, listener));
    }

    @Override
    public void removePostSelectionChangedListener(ISelectionChangedListener listener) {
        tree.removePostSelectionChangedListener(new Relay(this, listener));
    }

    @Override
    public void setSelection(ISelection selection) {
        tree.setSelection(selection);
    }

    private record Relay(ISelectionProvider from, ISelectionChangedListener to) implements ISelectionChangedListener {

        @Override
        public void selectionChanged(SelectionChangedEvent event) {
            to.selectionChanged(new SelectionChangedEvent(from, from.getSelection()));
        }
    }
}
