/**
 * Records that are probably the same. Start at {@link org.practicecommons.operations.internal.twins.TwinSearch}.
 * Nothing here changes a record, and what a session may not see is not looked at.
 */
package org.practicecommons.operations.internal.twins;
