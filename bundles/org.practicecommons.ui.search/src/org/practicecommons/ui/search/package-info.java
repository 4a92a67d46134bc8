/**
 * Searching and what was found.
 */
package org.practicecommons.ui.search;
