package org.practicecommons.ui.editor.fields;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.model.Field;
import org.practicecommons.model.edit.PastedNames;
import org.practicecommons.operations.LookUpNames;
import org.practicecommons.operations.NamesFound;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.ui.OperationJob;

/**
 * Takes names that were copied elsewhere, looks them up in the background, and hands on the records that are meant and
 * not there yet. The bar above the form says what became of each name.
 */
final class PastedReferences {

    private final FormContext form;
    private final Field field;
    private final Supplier<List<String>> there;
    private final Consumer<List<RecordLabel>> add;

    /**
     * @param there IRIs of what the field refers to at that moment
     * @param add refers to more, as one step
     */
    PastedReferences(FormContext form, Field field, Supplier<List<String>> there, Consumer<List<RecordLabel>> add) {
        this.form = form;
        this.field = field;
        this.there = there;
        this.add = add;
    }

    /** Pastes names with the keys for it where nothing is typed. */
    void listen(Control control) {
        control.addListener(SWT.KeyDown, event -> {
            if (Pasting.isKey(event)) {
                event.doit = false;
                paste(control);
            }
        });
    }

    /** Takes several names that are pasted where one is typed, in whatever way; a single one is typed as ever. */
    void listenTyping(Text text) {
        text.addListener(SWT.Verify, event -> {
            if (isList(event)) {
                event.doit = false;
                text.getDisplay().asyncExec(() -> {
                    if (!text.isDisposed()) {
                        paste(text);
                    }
                });
            }
        });
    }

    /** A line takes in no more than the first one of what is pasted, on some platforms. */
    private static boolean isList(Event event) {
        if (event.text.isBlank() || event.text.length() == 1) {
            return false;
        }
        String copied = Pasting.copied(event.display);
        return PastedNames.of(copied).size() > 1
                && copied.strip().startsWith(event.text.strip().lines().findFirst().orElseThrow());
    }

    /** @param owner what is found is dropped when it is gone by then */
    void paste(Control owner) {
        List<String> names = PastedNames.of(Pasting.copied(owner.getDisplay()));
        if (names.isEmpty() || names.size() > Pasting.MOST) {
            form.say().accept(FieldWidget.WORDS.say(names.isEmpty() ? "reference.nothingToPaste"
                    : "reference.tooMuchToPaste", "count", names.size(), "most", Pasting.MOST));
            return;
        }
        OperationJob.of(form.workplace(), FieldWidget.WORDS.say("reference.finding"), new LookUpNames(field, names))
                .in(owner).then(this::found).start();
    }

    private void found(NamesFound found) {
        List<String> before = there.get();
        List<RecordLabel> missing = found.missingIn(before);
        if (!missing.isEmpty()) {
            add.accept(missing);
        }
        form.say().accept(found.told(before, FieldWidget.window()));
    }
}
