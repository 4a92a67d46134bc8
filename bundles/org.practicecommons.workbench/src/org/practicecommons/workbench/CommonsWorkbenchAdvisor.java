package org.practicecommons.workbench;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.statushandlers.AbstractStatusHandler;
import org.practicecommons.ui.DialogHelp;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.editor.KeptTexts;

/** How the workbench as a whole behaves. */
final class CommonsWorkbenchAdvisor extends WorkbenchAdvisor {

    private final String community;
    private AbstractStatusHandler sentences;

    CommonsWorkbenchAdvisor(String community) {
        this.community = community;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        super.initialize(configurer);
        configurer.setSaveAndRestore(true);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return ContributePerspective.ID;
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new CommonsWindowAdvisor(configurer, community);
    }

    @Override
    public void postStartup() {
        IWorkbenchWindow window = getWorkbenchConfigurer().getWorkbench().getWorkbenchWindows()[0];
        Parts.namePerspectives(window);
        EmptyEditorArea.in(window);
        if (window.getActivePage().getEditorReferences().length == 0) {
            Parts.openHome(window);
        }
        DialogHelp.start(window.getShell().getDisplay());
        KeptTexts.offer(window);
    }

    @Override
    public boolean preShutdown() {
        IWorkbenchWindow window = getWorkbenchConfigurer().getWorkbench().getActiveWorkbenchWindow();
        return window == null || new Closing(window).agreed();
    }

    @Override
    public synchronized AbstractStatusHandler getWorkbenchErrorHandler() {
        if (sentences == null) {
            sentences = new SentenceHandler();
        }
        return sentences;
    }

    @Override
    public void eventLoopException(Throwable exception) {
        Failures.show(exception);
    }
}
