package org.practicecommons.workbench;

import java.util.Arrays;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.osgi.service.prefs.BackingStoreException;
import org.practicecommons.ui.Words;

/** Light, dark, or as the computer has it; what was chosen has the mark. */
public final class AppearanceMenu extends CompoundContributionItem {

    private static final Words WORDS = new Words(AppearanceMenu.class);

    @Override
    protected IContributionItem[] getContributionItems() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return Arrays.stream(Appearance.values()).map(each -> item(window, each)).toArray(IContributionItem[]::new);
    }

    private static IContributionItem item(IWorkbenchWindow window, Appearance appearance) {
        boolean chosen = Appearance.chosen() == appearance;
        Action action = new Action(WORDS.say("appearance." + appearance.key()), IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked() && !chosen) {
                    choose(window, appearance);
                }
            }
        };
        action.setId("org.practicecommons.workbench.appearance." + appearance.key());
        action.setChecked(chosen);
        return new ActionContributionItem(action);
    }

    private static void choose(IWorkbenchWindow window, Appearance appearance) {
        try {
            appearance.choose();
            RestartOffer.make(window, WORDS.say("appearance.title"), WORDS.say("appearance.next"));
        } catch (BackingStoreException e) {
            ILog.of(AppearanceMenu.class).error(e.getMessage(), e);
            RestartOffer.tell(window, WORDS.say("appearance.title"), WORDS.say("appearance.failed"));
        }
    }
}
