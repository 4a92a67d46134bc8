/**
 * How the parts of a home are put together and what several operations share: reading with the check of who may see,
 * writing one after the other with the merge. Start at {@link org.practicecommons.operations.internal.OpenHome}. No
 * head ever comes here.
 */
package org.practicecommons.operations.internal;
