package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

class WindowOpensTest {

    @Test
    void theWorkbenchOpensItsWindowOnAPerspective() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        assertNotNull(window, "no window");
        assertTrue(window.getShell().isVisible(), "the window is not shown");
        assertTrue(window.getActivePage().getPerspective().getId().startsWith("org.practicecommons."));
    }
}
