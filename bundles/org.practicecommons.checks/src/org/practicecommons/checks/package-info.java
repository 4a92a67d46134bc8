/**
 * Checks of records and the completeness of practices. Start at {@link org.practicecommons.checks.Check}, and at
 * {@link org.practicecommons.checks.Completeness} for the score. Nothing here changes a record or reads a home: a check
 * is given what it looks at.
 */
package org.practicecommons.checks;
