package org.practicecommons.workbench;

import org.eclipse.jface.action.IMenuManager;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** The window: its size, its title, and which bars it has. Menus are declared in plugin.xml. */
final class CommonsWindowAdvisor extends WorkbenchWindowAdvisor {

    private static final Point USUAL = new Point(1280, 860);
    private static final int USUAL_LETTER = 17;

    private final String community;

    CommonsWindowAdvisor(IWorkbenchWindowConfigurer configurer, String community) {
        super(configurer);
        this.community = community;
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new ActionBarAdvisor(configurer) {
            @Override
            protected void fillMenuBar(IMenuManager menuBar) {
                // all menus are declared, so that other bundles can add to them
            }
        };
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer window = getWindowConfigurer();
        Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
        window.setInitialSize(
                new Point(Math.min(grown(USUAL.x), screen.width), Math.min(grown(USUAL.y), screen.height)));
        window.setTitle(community + " – Practice Commons");
        window.setShowCoolBar(true);
        window.setShowPerspectiveBar(true);
        window.setShowStatusLine(true);
        window.setShowProgressIndicator(true);
    }

    /** Whoever reads large letters needs a large window. */
    private static int grown(int size) {
        GC gc = new GC(Display.getCurrent());
        int letter = gc.getFontMetrics().getHeight();
        gc.dispose();
        return size * Math.max(USUAL_LETTER, letter) / USUAL_LETTER;
    }
}
