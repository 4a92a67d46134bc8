/**
 * Dialogs that change many records at once after a look at what would become of each. Start at
 * {@link org.practicecommons.ui.curation.many.ManyDialog}. Never writes: whoever opens a dialog runs what was decided.
 */
package org.practicecommons.ui.curation.many;
