package org.practicecommons.workbench;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.Names;

/**
 * Shows the pages that our bundles contribute to the preferences of the platform. The platform's own dialog would add
 * buttons that carry settings to other computers in files, which is no task of our users.
 */
public final class PreferencesHandler extends AbstractHandler {

    private static final String OURS = "org.practicecommons.";
    private static final Words WORDS = new Words(PreferencesHandler.class);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        PreferenceDialog dialog = new PagesDialog(window);
        dialog.setSelectedNode(GeneralPage.ID);
        dialog.open();
        return null;
    }

    private static final class PagesDialog extends PreferenceDialog {

        PagesDialog(IWorkbenchWindow window) {
            super(window.getShell(), ours(window.getWorkbench().getPreferenceManager()));
            setHelpAvailable(false);
        }

        private static PreferenceManager ours(PreferenceManager all) {
            PreferenceManager ours = new PreferenceManager();
            for (IPreferenceNode node : all.getRootSubNodes()) {
                if (node.getId().startsWith(OURS)) {
                    ours.addToRoot(node);
                }
            }
            return ours;
        }

        @Override
        protected int getShellStyle() {
            return super.getShellStyle() | SWT.SHEET;
        }

        @Override
        protected void configureShell(Shell shell) {
            super.configureShell(shell);
            shell.setText(WORDS.say("preferences.title"));
        }

        @Override
        protected TreeViewer createTreeViewer(Composite parent) {
            TreeViewer viewer = super.createTreeViewer(parent);
            Names.give(viewer.getTree(), WORDS.say("preferences.pages"));
            return viewer;
        }
    }
}
