/**
 * Practices or organisations side by side. Start at {@link org.practicecommons.ui.adoption.compare.CompareView}.
 * Nothing here decides what is alike.
 */
package org.practicecommons.ui.adoption.compare;
