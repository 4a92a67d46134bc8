/**
 * The home page: where one looks, writes on, sees what needs a hand and what is new. Start at {@link
 * org.practicecommons.ui.search.home.HomePage}. It keeps nothing and changes nothing but drafts that are discarded.
 */
package org.practicecommons.ui.search.home;
