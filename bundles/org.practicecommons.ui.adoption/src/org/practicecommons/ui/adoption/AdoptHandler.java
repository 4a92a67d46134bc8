package org.practicecommons.ui.adoption;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.FormDialog;

/** Opens the wizard for the practice that is chosen in a list or shown in the form in front. */
public final class AdoptHandler extends AbstractHandler {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        if (HandlerUtil.getCurrentStructuredSelection(event).getFirstElement() instanceof RecordRef practice) {
            WizardDialog dialog = new WizardDialog(window.getShell(),
                    new AdoptWizard(window.getService(Workplace.class), window.getActivePage(), practice)) {
                @Override
                protected Control createContents(Composite parent) {
                    return FormDialog.named(super.createContents(parent), getWizard().getWindowTitle());
                }
            };
            dialog.setMinimumPageSize(WIDTH, HEIGHT);
            dialog.open();
        }
        return null;
    }
}
