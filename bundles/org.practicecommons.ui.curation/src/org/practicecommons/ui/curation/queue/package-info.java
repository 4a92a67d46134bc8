/**
 * What needs a hand, and doing something about it. Start at {@link org.practicecommons.ui.curation.queue.QueueView}.
 * Never decides what is listed and never changes a record by itself: operations do.
 */
package org.practicecommons.ui.curation.queue;
