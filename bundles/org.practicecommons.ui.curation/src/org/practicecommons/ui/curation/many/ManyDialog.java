package org.practicecommons.ui.curation.many;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.practicecommons.operations.ManyChanged;
import org.practicecommons.ui.ForeseenDialog;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;

/** Says what would become of many records before anything changes. */
abstract class ManyDialog extends ForeseenDialog<ManyChanged> {

    private static final Words WORDS = new Words(ManyDialog.class);

    private ManyPreview preview;

    ManyDialog(Shell shell, Workplace workplace, String title, String message) {
        super(shell, workplace, title, message, WORDS.say("many.button"));
    }

    @Override
    protected void createChoices(Composite form) {
        preview = new ManyPreview(form);
    }

    @Override
    protected String incomplete() {
        return WORDS.say("many.incomplete");
    }

    @Override
    protected void showNone(String why) {
        preview.say(why);
    }

    @Override
    protected boolean show(ManyChanged many) {
        preview.show(many);
        return many.changed() > 0;
    }
}
