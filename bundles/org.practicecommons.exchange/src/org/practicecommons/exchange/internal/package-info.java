/**
 * What all readers share: findings of a file, the step from statements to a payload, and the queue between reading and
 * storing.
 *
 * <p>Start at {@link org.practicecommons.exchange.internal.Intake}. This package knows no format.
 */
package org.practicecommons.exchange.internal;
