package org.practicecommons.workbench;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IPerspectiveRegistry;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.IHandlerService;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.help.HelpView;

/** The views that the perspectives are made of, by the names under which their bundles declare them. */
final class Parts {

    static final String EXPLORER = "org.practicecommons.ui.explorer.view";
    static final String VOCABULARY = "org.practicecommons.ui.explorer.vocabulary";
    static final String SEARCH = "org.practicecommons.ui.search.view";
    static final String WHO = "org.practicecommons.ui.search.who";
    static final String OUTLINE = "org.practicecommons.ui.editor.outline";
    static final String PROPERTIES = "org.practicecommons.ui.editor.properties";
    static final String HISTORY = "org.practicecommons.ui.curation.history";
    static final String PROBLEMS = "org.practicecommons.ui.curation.problems";
    static final String QUEUE = "org.practicecommons.ui.curation.queue";
    static final String RADAR = "org.practicecommons.ui.curation.radar";
    static final String TWINS = "org.practicecommons.ui.curation.twins";
    static final String MAP = "org.practicecommons.ui.curation.map";
    static final String DASHBOARD = "org.practicecommons.ui.curation.dashboard";
    static final String ADOPTION = "org.practicecommons.ui.adoption.view";
    static final String COMPARE = "org.practicecommons.ui.adoption.compare";
    static final String QUERY = "org.practicecommons.ui.curation.query";

    private static final String HOME = "org.practicecommons.ui.search.home";

    private Parts() {
    }

    /** Offers all views and perspectives in the menus, and keeps room for the help beside what it is about. */
    static void shortcuts(IPageLayout layout) {
        layout.createPlaceholderFolder("help", IPageLayout.RIGHT, 0.68f, layout.getEditorArea())
                .addPlaceholder(HelpView.ID);
        layout.addShowViewShortcut(HelpView.ID);
        layout.addShowViewShortcut(EXPLORER);
        layout.addShowViewShortcut(VOCABULARY);
        layout.addShowViewShortcut(SEARCH);
        layout.addShowViewShortcut(WHO);
        layout.addShowViewShortcut(OUTLINE);
        layout.addShowViewShortcut(PROPERTIES);
        layout.addShowViewShortcut(HISTORY);
        layout.addShowViewShortcut(PROBLEMS);
        layout.addShowViewShortcut(QUEUE);
        layout.addShowViewShortcut(RADAR);
        layout.addShowViewShortcut(TWINS);
        layout.addShowViewShortcut(DASHBOARD);
        layout.addShowViewShortcut(MAP);
        layout.addShowViewShortcut(ADOPTION);
        layout.addShowViewShortcut(COMPARE);
        layout.addShowViewShortcut(QUERY);
        layout.addPerspectiveShortcut(ContributePerspective.ID);
        layout.addPerspectiveShortcut(FindPerspective.ID);
        layout.addPerspectiveShortcut(CuratePerspective.ID);
        layout.addPerspectiveShortcut(OverviewPerspective.ID);
    }

    /** Opens the page where one begins. */
    static void openHome(IWorkbenchWindow window) {
        try {
            window.getService(IHandlerService.class).executeCommand(HOME, null);
        } catch (CommandException bug) {
            Failures.show(bug);
        }
    }

    /** A layout that was kept holds the names of perspectives in the language in which it was made. */
    static void namePerspectives(IWorkbenchWindow window) {
        IPerspectiveRegistry registry = window.getWorkbench().getPerspectiveRegistry();
        for (MPerspective perspective : window.getService(EModelService.class)
                .findElements(window.getService(MWindow.class), null, MPerspective.class)) {
            IPerspectiveDescriptor declared = registry.findPerspectiveWithId(perspective.getElementId());
            if (declared != null) {
                perspective.setLabel(declared.getLabel());
                perspective.setTooltip(declared.getLabel());
            }
        }
    }
}
