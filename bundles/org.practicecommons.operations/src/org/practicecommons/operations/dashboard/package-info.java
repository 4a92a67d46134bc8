/**
 * How a community does in numbers. Start at {@link org.practicecommons.operations.dashboard.Dashboard}, which
 * {@link org.practicecommons.operations.ReadDashboard} answers with. Only values are here: nothing counts, and nothing
 * is shown.
 */
package org.practicecommons.operations.dashboard;
