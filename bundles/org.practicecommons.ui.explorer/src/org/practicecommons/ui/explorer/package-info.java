/**
 * The explorer of records by kind.
 */
package org.practicecommons.ui.explorer;
