package org.practicecommons.ui.search.home;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.practicecommons.ui.Icons;

/** There is one home page; a start opens it anew where nothing else is open. */
record HomeInput(String name) implements IEditorInput {

    @Override
    public boolean exists() {
        return false; // keeps it out of the list of recent files
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.actionDescriptor("home");
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public String getToolTipText() {
        return name;
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }
}
