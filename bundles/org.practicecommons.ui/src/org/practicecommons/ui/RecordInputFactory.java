package org.practicecommons.ui;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Opens the editors of the last session again. */
public final class RecordInputFactory implements IElementFactory {

    static final String ID = "org.practicecommons.ui.recordInput";

    static void save(RecordRef ref, IMemento memento) {
        memento.putString("iri", ref.iri());
        memento.putString("kind", ref.kind());
        memento.putString("title", ref.title());
    }

    @Override
    public IAdaptable createElement(IMemento memento) {
        String iri = memento.getString("iri");
        String kind = memento.getString("kind");
        String title = memento.getString("title");
        return iri == null || kind == null ? null
                : new RecordInput(new RecordRef(iri, kind, title == null ? "" : title));
    }
}
