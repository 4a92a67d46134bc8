/**
 * The desktop application: opens the home, answers the command line meanwhile, and draws window, menus and
 * perspectives. Start at {@link org.practicecommons.workbench.WorkbenchApplication}. What the views do is in the {@code
 * ui} bundles.
 */
package org.practicecommons.workbench;
