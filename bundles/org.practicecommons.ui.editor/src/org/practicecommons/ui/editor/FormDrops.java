package org.practicecommons.ui.editor;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.URLTransfer;
import org.eclipse.swt.graphics.Point;
import org.practicecommons.base.Refusal;
import org.practicecommons.model.Field;
import org.practicecommons.model.edit.DroppedLinks;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.editor.fields.FieldWidget;
import org.practicecommons.ui.editor.fields.FieldWidgets;
import org.practicecommons.ui.editor.model.EditSession;

/**
 * What is dropped anywhere on a form: files are attached, web addresses go to a field that holds such. A text field
 * takes text that is dropped into it by itself, as the platform has it, and nothing of it arrives here.
 */
final class FormDrops extends DropTargetAdapter {

    /** With GTK the link of a browser looks like a file too, elsewhere a file looks like a link. */
    private static final List<Transfer> PREFERRED = SWT.getPlatform().equals("gtk")
            ? List.of(URLTransfer.getInstance(), FileTransfer.getInstance(), TextTransfer.getInstance())
            : List.of(FileTransfer.getInstance(), URLTransfer.getInstance(), TextTransfer.getInstance());

    private final RecordForm form;
    private final EditSession session;

    private FormDrops(RecordForm form, EditSession session) {
        this.form = form;
        this.session = session;
    }

    /** Lets things be dropped on a form and on all that it shows. */
    static void on(RecordForm form, EditSession session) {
        DropTarget target = new DropTarget(form, DND.DROP_COPY | DND.DROP_LINK | DND.DROP_DEFAULT);
        target.setTransfer(PREFERRED.toArray(Transfer[]::new));
        target.addDropListener(new FormDrops(form, session));
    }

    @Override
    public void dragEnter(DropTargetEvent event) {
        PREFERRED.stream().flatMap(each -> Arrays.stream(event.dataTypes).filter(each::isSupportedType)).findFirst()
                .ifPresent(type -> event.currentDataType = type);
        event.detail = (event.operations & DND.DROP_COPY) != 0 ? DND.DROP_COPY : event.operations & DND.DROP_LINK;
    }

    @Override
    public void dragOperationChanged(DropTargetEvent event) {
        dragEnter(event);
    }

    @Override
    public void drop(DropTargetEvent event) {
        Optional<FieldWidget> aim = form.widgetAt(new Point(event.x, event.y));
        if (event.data instanceof String[] paths && paths.length > 0) {
            attach(Arrays.stream(paths).map(Path::of).toList(), aim);
        } else if (event.data instanceof String text) {
            try {
                link(DroppedLinks.read(text), aim.map(FieldWidget::field));
            } catch (Refusal refusal) {
                event.detail = DND.DROP_NONE; // who dragged it keeps it
                form.warn(Failures.sentence(refusal));
            }
        } else {
            event.detail = DND.DROP_NONE;
        }
    }

    private void attach(List<Path> files, Optional<FieldWidget> aim) {
        aim.map(FieldWidget::field).filter(FieldWidgets::takesFiles).or(() -> session.record().kind().fields().stream()
                .filter(field -> !field.section().isEmpty() && FieldWidgets.takesFiles(field)).findFirst())
                .flatMap(form::leadTo).ifPresent(widget -> widget.take(files));
    }

    private void link(DroppedLinks links, Optional<Field> aim) {
        DroppedLinks.Placed placed = links.place(session.record().kind(), session.root(), aim);
        Field field = placed.field();
        if (!placed.added().isEmpty()) {
            session.endRun();
            session.change(session.root(), field,
                    field.many() ? placed.values() : placed.values().getFirst(), "");
        }
        form.leadTo(field);
        form.say(RecordEditor.WORDS.say(placed.added().isEmpty() ? "drop.known"
                : placed.known() > 0 ? "drop.addedSome" : "drop.added",
                "field", field.label(Languages.ofWindow()), "addresses", placed.told()));
    }
}
