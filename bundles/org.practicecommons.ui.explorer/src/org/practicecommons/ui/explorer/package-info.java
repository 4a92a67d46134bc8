/**
 * The records of the home by kind, with a filter and counts, and the commands to make, open, copy and delete them.
 * Start at {@link org.practicecommons.ui.explorer.ExplorerView}. It holds labels only; no record is ever loaded here.
 */
package org.practicecommons.ui.explorer;
