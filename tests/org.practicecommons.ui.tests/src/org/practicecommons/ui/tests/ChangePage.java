package org.practicecommons.ui.tests;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.practicecommons.model.Field;
import org.practicecommons.operations.OpenRecord;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.curation.many.ChangeDialog;

/** The change of one field in several records. */
final class ChangePage {

    private static final Words WORDS = new Words(ChangeDialog.class);
    private static final String COMMAND = "org.practicecommons.ui.curation.changeSeveral";

    private final Desk desk;

    ChangePage(Desk desk) {
        this.desk = desk;
    }

    /** Changes what is chosen; the work fills the dialog in. In the sentence afterwards all of it may be taken back. */
    void open(Consumer<Shell> work, boolean takeBack) {
        desk.inDialog(WORDS.say("change.title"), dialog -> {
            work.accept(dialog);
            desk.inDialog(WORDS.say("change.title"), done -> {
                if (takeBack) {
                    desk.inDialog(WORDS.say("change.title"), back -> Dialogs.press(back, WORDS.say("many.close")));
                }
                Dialogs.press(done, WORDS.say(takeBack ? "many.takeBack" : "many.close"));
            });
            Controls.press(dialog.getDefaultButton());
        });
        desk.command(COMMAND, Map.of());
    }

    /** Puts a value of a list of choices into a field, and waits for the preview. */
    static void set(Shell dialog, Field field, String choice) {
        Controls.choose(Controls.named(dialog, Combo.class, WORDS.say("change.field")),
                field.label(Languages.ofWindow()));
        Controls.choose(Controls.named(dialog, Combo.class, WORDS.say("change.value")),
                field.choiceNamed(choice).orElseThrow().label(Languages.ofWindow()));
        Until.is("the preview", () -> dialog.getDefaultButton().isEnabled());
    }

    /** The records that would change. */
    static List<String> changes(Shell dialog) {
        return Arrays.stream(Controls.named(dialog, Table.class, WORDS.say("many.changes")).getItems())
                .map(item -> item.getText(0)).toList();
    }

    /** What a record says of its status; empty when nothing. */
    String status(String iri) {
        var record = desk.beside(new OpenRecord(iri));
        return record.kind().field("status").orElseThrow().value(record.root())
                .map(value -> value.toString().toLowerCase(Locale.ROOT)).orElse("");
    }
}
