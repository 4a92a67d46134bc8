/**
 * Who can help with a problem. Start at {@link org.practicecommons.ui.search.who.WhoView}. Nothing here decides who is
 * named, or in which order.
 */
package org.practicecommons.ui.search.who;
