/**
 * How the community does, as charts with their numbers beside them:
 * {@link org.practicecommons.ui.curation.dashboard.DashboardView}. Nothing is counted here.
 */
package org.practicecommons.ui.curation.dashboard;
