/**
 * What every area of the workbench shares: the open home ({@link org.practicecommons.ui.Workplace}), the one way to run
 * an operation ({@link org.practicecommons.ui.OperationJob}), labels, icons, languages, and how a record is opened
 * ({@link org.practicecommons.ui.Records}).
 *
 * <p>Start at {@link org.practicecommons.ui.Workplace}. Nothing here calls the journal, the graph or an index, and
 * nothing runs an operation on the window's thread.
 */
package org.practicecommons.ui;
