/**
 * The small client that hands a command to the process that owns the home and relays its answer, and the wire format
 * that both ends speak.
 *
 * <p>Start at {@link org.practicecommons.cli.client.Client}. Nothing here uses a class outside {@code java.base}: that
 * is what lets a command answer in a tenth of a second.
 */
package org.practicecommons.cli.client;
