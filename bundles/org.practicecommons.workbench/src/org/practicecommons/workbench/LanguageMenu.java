package org.practicecommons.workbench;

import java.util.Locale;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.practicecommons.operations.ChooseLanguage;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;

/** The languages that the window can speak, each in its own words; the one in the profile has the mark. */
public final class LanguageMenu extends CompoundContributionItem {

    private static final Words WORDS = new Words(LanguageMenu.class);

    @Override
    protected IContributionItem[] getContributionItems() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        String chosen = window.getService(Workplace.class).home().profile().language();
        return NewHomeDialog.LANGUAGES.stream().map(tag -> item(window, tag, tag.equals(chosen)))
                .toArray(IContributionItem[]::new);
    }

    private static IContributionItem item(IWorkbenchWindow window, String tag, boolean chosen) {
        Action action = new Action(name(tag), IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked() && !chosen) {
                    choose(window, tag);
                }
            }
        };
        action.setId("org.practicecommons.workbench.language." + tag);
        action.setChecked(chosen);
        return new ActionContributionItem(action);
    }

    /** A language is named in itself, so that those find it who do not read the one of the window. */
    static String name(String tag) {
        return tag.isEmpty() ? WORDS.say("language.computer") : WORDS.message("language." + tag).in(Locale.of(tag));
    }

    private static void choose(IWorkbenchWindow window, String tag) {
        OperationJob.of(window.getService(Workplace.class), WORDS.say("language.running"), new ChooseLanguage(tag))
                .in(window.getShell()).finishing()
                .then(done -> RestartOffer.make(window, WORDS.say("language.title"), WORDS.say("language.next")))
                .start();
    }
}
