/**
 * What makes the records of an adoption, and what a home tells of who stands behind a record. Start at
 * {@link org.practicecommons.operations.internal.adoption.NewAdoption}. Nothing here writes to a home.
 */
package org.practicecommons.operations.internal.adoption;
