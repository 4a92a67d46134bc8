package org.practicecommons.ui;

import java.util.Optional;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.practicecommons.operations.EditableRecord;

/**
 * What an editor is opened on: a record, or a new one that nobody has saved yet. Two inputs are equal when they mean
 * the same record, so that a record is open once at most.
 */
public final class RecordInput implements IEditorInput, IPersistableElement {

    /** What the editor shows first. */
    private enum Start { AS_SAVED, WITH_UNSAVED_TEXT, IN_SHORT_FORM }

    private final RecordRef ref;
    private final Start start;
    private EditableRecord fresh;

    public RecordInput(RecordRef ref) {
        this(ref, null, Start.AS_SAVED);
    }

    /** @param fresh a new record that nobody has saved yet */
    public RecordInput(RecordRef ref, EditableRecord fresh) {
        this(ref, fresh, Start.AS_SAVED);
    }

    private RecordInput(RecordRef ref, EditableRecord fresh, Start start) {
        this.ref = ref;
        this.fresh = fresh;
        this.start = start;
    }

    /** The record with the unsaved text that was kept of it. */
    public static RecordInput ofKept(RecordRef ref) {
        return new RecordInput(ref, null, Start.WITH_UNSAVED_TEXT);
    }

    /** A new record, begun with the few questions of its short form. */
    static RecordInput toCapture(RecordRef ref, EditableRecord fresh) {
        return new RecordInput(ref, fresh, Start.IN_SHORT_FORM);
    }

    /** Whether to show the unsaved text at once instead of offering it. */
    public boolean wantsKept() {
        return start == Start.WITH_UNSAVED_TEXT;
    }

    /** Whether to begin with the short form. */
    public boolean wantsShortForm() {
        return start == Start.IN_SHORT_FORM;
    }

    public RecordRef ref() {
        return ref;
    }

    /** The new record; answers it once only, the editor keeps it from then on. */
    public Optional<EditableRecord> takeFresh() {
        EditableRecord taken = fresh;
        fresh = null;
        return Optional.ofNullable(taken);
    }

    @Override
    public boolean exists() {
        return false; // keeps new and deleted records out of the list of recent files
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.kindDescriptor(ref.kind());
    }

    @Override
    public String getName() {
        return ref.title();
    }

    @Override
    public String getToolTipText() {
        return ref.title();
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getFactoryId() {
        return RecordInputFactory.ID;
    }

    @Override
    public void saveState(IMemento memento) {
        RecordInputFactory.save(ref, memento);
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == RecordRef.class ? adapter.cast(ref) : null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordInput input && input.ref.iri().equals(ref.iri());
    }

    @Override
    public int hashCode() {
        return ref.iri().hashCode();
    }
}
