/**
 * Widgets and looks that every area uses: message bars, empty states, suggestions while typing, names for assistive
 * technology. Start at {@link org.practicecommons.ui.widgets.Look}. Nothing here knows records or operations.
 */
package org.practicecommons.ui.widgets;
