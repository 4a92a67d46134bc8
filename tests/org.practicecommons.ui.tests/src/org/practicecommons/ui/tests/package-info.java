/**
 * Drives the real workbench window as a person would, through its widgets. Tests speak the user's words by way of page
 * objects: start at {@link org.practicecommons.ui.tests.Desk}. All of it runs on the window's thread; waiting means to
 * go on handling events until something is true. The whole runs twice, once in each language.
 */
package org.practicecommons.ui.tests;
