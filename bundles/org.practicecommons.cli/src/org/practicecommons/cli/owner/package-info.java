/**
 * The socket of the process that owns a home: other {@code commons} processes send their command here.
 *
 * <p>Start at {@link org.practicecommons.cli.owner.OwnerServer}. It never opens or closes a home; that is the business
 * of the process that starts it.
 */
package org.practicecommons.cli.owner;
