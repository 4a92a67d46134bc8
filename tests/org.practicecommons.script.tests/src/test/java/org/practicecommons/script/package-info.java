/** The start script with the real product, as somebody in a terminal meets them. Start at {@code CommonsScriptTest}. */
package org.practicecommons.script;
