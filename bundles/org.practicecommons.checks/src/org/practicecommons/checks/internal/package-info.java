/**
 * The checks that come with the product, one class each, and the score of a practice. Start at
 * {@link org.practicecommons.checks.internal.DanglingReferencesCheck}, the plainest of them. Nothing here keeps
 * anything between records.
 */
package org.practicecommons.checks.internal;
