/**
 * How a window with very many records feels. Start at {@code LargeHomeTest}; it is skipped unless {@code -Dlarge.home}
 * names a home.
 */
package org.practicecommons.ui.tests.large;
