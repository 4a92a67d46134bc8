package org.practicecommons.ui.explorer;

import java.util.Map;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.practicecommons.model.Kind;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Workplace;

/** A menu entry for each kind of record that the model knows. */
public final class NewRecordMenu extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window.getService(Workplace.class).model().recordKinds().stream()
                .map(kind -> item(window, kind)).toArray(IContributionItem[]::new);
    }

    private static IContributionItem item(IWorkbenchWindow window, Kind kind) {
        CommandContributionItemParameter parameter = new CommandContributionItemParameter(window,
                NewRecordHandler.COMMAND + "." + kind.name(), NewRecordHandler.COMMAND,
                CommandContributionItem.STYLE_PUSH);
        parameter.parameters = Map.of(NewRecordHandler.KIND, kind.name());
        parameter.label = kind.label(Languages.ofWindow()).replace("&", "&&");
        parameter.icon = Icons.kindDescriptor(kind.name());
        return new CommandContributionItem(parameter);
    }
}
