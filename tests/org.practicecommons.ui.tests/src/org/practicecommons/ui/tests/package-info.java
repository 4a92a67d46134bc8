/** Drives the real workbench window as a person would, through its widgets. */
package org.practicecommons.ui.tests;
