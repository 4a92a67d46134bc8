package org.practicecommons.ui.search;

import java.util.function.Function;
import org.eclipse.core.commands.common.EventManager;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.practicecommons.search.Hit;
import org.practicecommons.ui.RecordRef;

/** The chosen hits, as other parts see them: records. */
final class HitSelection extends EventManager implements ISelectionProvider {

    private final HitTable hits;
    private final Function<Hit, RecordRef> ref;

    HitSelection(HitTable hits, Function<Hit, RecordRef> ref) {
        this.hits = hits;
        this.ref = ref;
        hits.control().addListener(SWT.Selection, event -> {
            for (Object listener : getListeners()) {
                ((ISelectionChangedListener) listener).selectionChanged(
                        new SelectionChangedEvent(this, getSelection()));
            }
        });
    }

    @Override
    public ISelection getSelection() {
        return new StructuredSelection(hits.chosen().stream().map(ref).toList());
    }

    @Override
    public void setSelection(ISelection selection) {
        // hits are chosen by the user only
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        addListenerObject(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        removeListenerObject(listener);
    }
}
