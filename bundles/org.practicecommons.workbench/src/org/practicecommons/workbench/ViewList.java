package org.practicecommons.workbench;

import java.util.Comparator;
import java.util.List;
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
import org.eclipse.ui.views.IViewRegistry;
import org.practicecommons.ui.help.HelpView;

/** A menu entry for each of our views, then for those that bundles of others bring, by their names. */
public final class ViewList extends CompoundContributionItem {

    /** Views of the platform are for those who build software. */
    private static final String PLATFORM = "org.eclipse.";

    @Override
    protected IContributionItem[] getContributionItems() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IViewRegistry views = PlatformUI.getWorkbench().getViewRegistry();
        List<IViewDescriptor> ours = Stream.of(Parts.EXPLORER, Parts.VOCABULARY, Parts.OUTLINE,
                Parts.PROPERTIES, Parts.SEARCH, Parts.WHO,
                Parts.HISTORY, Parts.PROBLEMS, Parts.QUEUE, Parts.RADAR, Parts.TWINS, Parts.DASHBOARD, Parts.MAP,
                Parts.ADOPTION, Parts.COMPARE, Parts.QUERY, HelpView.ID)
                .map(views::find).toList();
        Stream<IViewDescriptor> others = Stream.of(views.getViews())
                .filter(view -> !view.getId().startsWith(PLATFORM) && !ours.contains(view))
                .sorted(Comparator.comparing(IViewDescriptor::getLabel));
        return Stream.concat(ours.stream(), others).map(view -> item(window, view)).toArray(IContributionItem[]::new);
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
