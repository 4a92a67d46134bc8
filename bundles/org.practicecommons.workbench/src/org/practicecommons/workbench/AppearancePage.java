package org.practicecommons.workbench;

import java.io.IOException;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.osgi.service.prefs.BackingStoreException;

/** Light or dark, and the size of the text. */
public final class AppearancePage extends ChoicePage {

    private final TextSize size = new TextSize(WorkbenchApplication.settings());
    private Choice<Appearance> appearance;
    private Choice<Integer> percent;

    @Override
    void fill(Composite page) {
        appearance = choice(group(page, WORDS.say("appearance.title")), List.of(Appearance.values()),
                each -> WORDS.say("appearance." + each.key()), Appearance.chosen());
        Group sizes = group(page, WORDS.say("size.title"));
        percent = choice(sizes, TextSize.PERCENT, each -> each == 100 ? WORDS.say("size.computer")
                : WORDS.say("size.percent", "percent", each), size.chosen());
        sentence(page, WORDS.say("size.hint"));
    }

    @Override
    public boolean performOk() {
        if (appearance == null || appearance.chosen() == Appearance.chosen() && percent.chosen() == size.chosen()) {
            return true;
        }
        try {
            appearance.chosen().choose();
            size.choose(percent.chosen());
        } catch (IOException | BackingStoreException e) {
            ILog.of(AppearancePage.class).error(e.getMessage(), e);
            setErrorMessage(WORDS.say("appearance.failed"));
            return false;
        }
        RestartOffer.afterChoices(workbench());
        return true;
    }
}
