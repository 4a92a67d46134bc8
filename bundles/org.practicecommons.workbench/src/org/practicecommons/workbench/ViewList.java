package org.practicecommons.workbench;

import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.views.IViewDescriptor;

/** A menu entry for each of our views. */
public final class ViewList extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return Stream.of(Parts.EXPLORER, Parts.SEARCH, Parts.WHO, Parts.HISTORY, Parts.PROBLEMS, Parts.QUEUE,
                Parts.RADAR, Parts.TWINS, Parts.DASHBOARD, Parts.MAP, Parts.ADOPTION, Parts.COMPARE)
                .map(id -> item(window, PlatformUI.getWorkbench().getViewRegistry().find(id)))
                .toArray(IContributionItem[]::new);
    }

    private static IContributionItem item(IWorkbenchWindow window, IViewDescriptor view) {
        CommandContributionItemParameter parameter = new CommandContributionItemParameter(window, null,
                IWorkbenchCommandConstants.VIEWS_SHOW_VIEW, CommandContributionItem.STYLE_PUSH);
        parameter.parameters = Map.of(IWorkbenchCommandConstants.VIEWS_SHOW_VIEW_PARM_ID, view.getId());
        parameter.label = view.getLabel();
        parameter.icon = view.getImageDescriptor();
        return new CommandContributionItem(parameter);
    }
}
