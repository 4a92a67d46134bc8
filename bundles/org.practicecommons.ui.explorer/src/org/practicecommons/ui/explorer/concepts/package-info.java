/**
 * What a curator does with a concept from the list: merge, move, give up. Start at
 * {@link org.practicecommons.ui.explorer.concepts.ConceptHandler}. The work itself and its preview are operations;
 * nothing here decides what may be done.
 */
package org.practicecommons.ui.explorer.concepts;
