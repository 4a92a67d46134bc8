/**
 * Rules on the sources that the build enforces; start at {@link org.practicecommons.rules.SourceTree}. They read files
 * and never run what is in them.
 */
package org.practicecommons.rules;
