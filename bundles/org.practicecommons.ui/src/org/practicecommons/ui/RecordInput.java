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

    private final RecordRef ref;
    private final boolean kept;
    private EditableRecord fresh;

    public RecordInput(RecordRef ref) {
        this(ref, null, false);
    }

    /** @param fresh a new record that nobody has saved yet */
    public RecordInput(RecordRef ref, EditableRecord fresh) {
        this(ref, fresh, false);
    }

    private RecordInput(RecordRef ref, EditableRecord fresh, boolean kept) {
        this.ref = ref;
        this.fresh = fresh;
        this.kept = kept;
    }

    /** The record with the unsaved text that was kept of it. */
    public static RecordInput ofKept(RecordRef ref) {
        return new RecordInput(ref, null, true);
    }

    /** Whether to show the unsaved text at once instead of offering it. */
    public boolean wantsKept() {
        return kept;
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
