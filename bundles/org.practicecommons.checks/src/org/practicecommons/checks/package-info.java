/**
 * Checks of records and the completeness of practices. Start at {@link org.practicecommons.checks.Score}. Nothing here
 * changes a record or reads a home: a check is given what it looks at.
 */
package org.practicecommons.checks;
