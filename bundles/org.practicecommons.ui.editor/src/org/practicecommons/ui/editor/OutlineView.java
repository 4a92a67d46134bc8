package org.practicecommons.ui.editor;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPropertyListener;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.part.ViewPart;
import org.practicecommons.ui.HelpText;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.widgets.ContentArea;

/** What the record in the form in front consists of. It follows from form to form, and keeps none that was closed. */
public final class OutlineView extends ViewPart implements IPartListener2, IPropertyListener {

    public static final String ID = "org.practicecommons.ui.editor.outline";

    private ContentArea area;
    private RecordEditor editor;
    private OutlineTree outline;

    @Override
    public void createPartControl(Composite parent) {
        area = new ContentArea(parent);
        getSite().getPage().addPartListener(this);
        follow();
    }

    private void follow() {
        RecordEditor front = getSite().getPage().getActiveEditor() instanceof RecordEditor one ? one : null;
        if (front != editor) {
            leave();
            editor = front;
            if (front != null) {
                front.addPropertyListener(this);
            }
        }
        show();
    }

    /** Once the form is there, which a record has to be read for. */
    private void show() {
        if (area.isDisposed()) {
            return;
        }
        if (editor == null || editor.form().isEmpty()) {
            area.say(Icons.action("contribute"), RecordEditor.WORDS.say("outline.none"),
                    RecordEditor.WORDS.say("outline.choose"));
        } else if (outline == null) {
            outline = new OutlineTree(area, editor.form().get(), () -> getSite().getPage().activate(editor));
            area.show(outline);
        }
    }

    private void leave() {
        if (editor != null) {
            editor.removePropertyListener(this);
            editor = null;
        }
        if (outline != null) {
            outline.dispose();
            outline = null;
        }
    }

    @Override
    public void propertyChanged(Object source, int property) {
        if (property == RecordEditor.PROP_FORM) {
            show();
        } else if (property == RecordEditor.PROP_FINDINGS && outline != null) {
            outline.checked();
        }
    }

    @Override
    public void partActivated(IWorkbenchPartReference part) {
        follow();
    }

    @Override
    public void partBroughtToTop(IWorkbenchPartReference part) {
        follow();
    }

    @Override
    public void partClosed(IWorkbenchPartReference part) {
        if (part.getPart(false) == editor && editor != null) {
            leave();
        }
        if (!area.isDisposed()) {
            follow();
        }
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == HelpText.class
                ? adapter.cast(new HelpText(getPartName(), RecordEditor.WORDS.say("outline.help")))
                : super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        area.setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removePartListener(this);
        if (editor != null) {
            editor.removePropertyListener(this);
        }
        super.dispose();
    }
}
